"""One index that holds every filter of the list in its order, so that counting reads no rows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]

    operations = [
        migrations.RemoveIndex(model_name="catalogueentry", name="entry_newest"),
        migrations.RemoveIndex(model_name="catalogueentry", name="entry_newest_of_category"),
        migrations.AddIndex(
            model_name="catalogueentry",
            index=models.Index(
                fields=[
                    "office",
                    "state",
                    "-published_at",
                    "number",
                    "category",
                    "year",
                    "unit",
                    "heading",
                    "format",
                    "is_election",
                ],
                name="entry_newest",
            ),
        ),
    ]
