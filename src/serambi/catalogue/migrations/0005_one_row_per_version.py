from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("catalogue", "0004_document_versions")]

    operations = [
        migrations.AddConstraint(
            "entryfile",
            models.UniqueConstraint(
                fields=("entry", "document", "version"), name="entry_file_version_once"
            ),
        ),
    ]
