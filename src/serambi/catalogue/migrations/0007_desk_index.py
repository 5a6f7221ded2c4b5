"""The desk's list by state or category is read from its index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0006_closed_versions")]

    operations = [
        migrations.RemoveIndex(model_name="catalogueentry", name="entry_desk"),
        migrations.AddIndex(
            model_name="catalogueentry",
            index=models.Index(fields=["office", "-updated_at", "number", "state", "category"], name="entry_desk"),
        ),
    ]
