from django.db import migrations, models


class Migration(migrations.Migration):
    """A version can be held because it is harmful, or closed because it was not yet blacked out."""

    dependencies = [("catalogue", "0005_one_row_per_version")]

    operations = [
        migrations.AddField(
            model_name="entryfile",
            name="held_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="entryfile",
            name="withheld_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
    ]
