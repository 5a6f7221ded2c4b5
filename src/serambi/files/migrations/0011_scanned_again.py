from django.db import migrations, models


class Migration(migrations.Migration):
    """Clean files are scanned again with newer signatures; infected ones are found at once."""

    dependencies = [("files", "0010_proofs_of_drills")]

    operations = [
        migrations.AddIndex(
            model_name="storedfile",
            index=models.Index(
                condition=models.Q(("scan", "clean")),
                fields=["scanned_at"],
                name="stored_file_to_rescan",
            ),
        ),
        migrations.AddIndex(
            model_name="storedfile",
            index=models.Index(
                condition=models.Q(("scan", "infected")),
                fields=["scanned_at"],
                name="stored_file_infected",
            ),
        ),
    ]
