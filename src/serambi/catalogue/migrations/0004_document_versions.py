from django.db import migrations, models
from django.db.models import Window
from django.db.models.functions import RowNumber


def number_documents(apps, schema_editor):
    """Each file that is there already is its entry's next document, in the order they came."""
    files = apps.get_model("catalogue", "EntryFile")._base_manager
    place = Window(RowNumber(), partition_by="entry_id", order_by="id")
    rows = files.annotate(place=place).values_list("pk", "place")
    for pk, number in rows.iterator(chunk_size=1000):
        if number != 1:
            files.filter(pk=pk).update(document=number)


class Migration(migrations.Migration):

    dependencies = [("catalogue", "0003_indexed_pages")]

    operations = [
        migrations.AddField("entryfile", "document", models.PositiveIntegerField(default=1)),
        migrations.AddField("entryfile", "version", models.PositiveIntegerField(default=1)),
        migrations.AddField(
            "entryfile", "superseded_at", models.DateTimeField(blank=True, null=True)
        ),
        migrations.AddField(
            "entryfile", "superseded_reason", models.CharField(blank=True, max_length=500)
        ),
        migrations.RunPython(number_documents, migrations.RunPython.noop),
    ]
