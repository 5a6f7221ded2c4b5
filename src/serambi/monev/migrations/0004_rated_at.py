from django.db import migrations, models


def mark_what_is_written_down(apps, schema_editor):
    """Ratings that follow a finished cycle, or that somebody wrote down before it ended."""
    Submission = apps.get_model("monev", "Submission")
    Rating = apps.get_model("ratings", "Rating")
    rows = Submission._base_manager.filter(cycle__stage="final", rated_at=None)
    for one in rows.select_related("cycle").iterator():
        cycle = one.cycle
        known = Rating._base_manager.filter(office=one.office_id)
        same = known.filter(
            year=cycle.year, assessor__iexact=cycle.assessor, withdrawn_at=None
        ) | known.filter(origin=f"monev:{cycle.pk}")
        if same.exists():
            Submission._base_manager.filter(pk=one.pk).update(rated_at=cycle.finished_at)


class Migration(migrations.Migration):
    dependencies = [
        ("monev", "0003_practice"),
        ("ratings", "0001_ratings_and_corrections"),
    ]

    operations = [
        migrations.AddField(
            model_name="submission",
            name="rated_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RunPython(mark_what_is_written_down, migrations.RunPython.noop),
    ]
