"""What was sent and withholds rests on an entry of the exempt list.

A refusal that an earlier version sent without naming an entry is tied to the one that a
consequence test of the very same request led to. Where there is none nothing is guessed: the
migration stops before it changes the table and names the requests (UPGRADE.md says what to do).
"""

from django.core.exceptions import ImproperlyConfigured
from django.db import migrations, models

WITHHOLDING = ("ditolak", "sebagian")
SHOWN = 20


def rest_on_records(apps, schema_editor):
    """Tie each old refusal to its own test's entry. Raises ImproperlyConfigured naming the others."""
    Decision = apps.get_model("casework", "Decision")
    Record = apps.get_model("classification", "ExemptionRecord")
    left = []
    bare = (
        Decision.objects.exclude(stage="usul")
        .filter(outcome__in=WITHHOLDING, exemption_record=None)
        .order_by("case__office_id", "case__register_no")
    )
    for decision in bare.select_related("case"):
        record = (
            Record.objects.filter(office=decision.office_id, test__case_id=decision.case_id)
            .order_by("-created_at")
            .first()
        )
        if record is None:
            left.append(decision.case.register_no)
            continue
        Decision.objects.filter(pk=decision.pk).update(
            exemption_record=record, consequence_test=record.test_id
        )
    if left:
        raise ImproperlyConfigured(_sentence(left))
    # PostgreSQL alters no table while a deferred foreign key waits to be looked at.
    schema_editor.connection.check_constraints(table_names=[Decision._meta.db_table])


def _sentence(numbers):
    named = ", ".join(numbers[:SHOWN])
    more = f" dan {len(numbers) - SHOWN} lainnya" if len(numbers) > SHOWN else ""
    return (
        f"{len(numbers)} jawaban yang menolak atau memberi sebagian belum bersandar pada butir "
        f"Daftar Informasi yang Dikecualikan: {named}{more}. Jalankan kembali versi sebelumnya, "
        "selesaikan uji konsekuensi dari halaman permohonan itu sampai ditetapkan, lalu ulangi "
        "serambi prepare. Data belum ada yang diubah; lihat UPGRADE.md."
    )


class Migration(migrations.Migration):
    dependencies = [("casework", "0004_refusal_basis")]

    operations = [
        migrations.RunPython(rest_on_records, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                name="decision_sent_withholds_on_a_record",
                condition=models.Q(
                    ("stage", "usul"),
                    models.Q(("outcome__in", ("ditolak", "sebagian")), _negated=True),
                    ("exemption_record__isnull", False),
                    _connector="OR",
                ),
            ),
        ),
    ]
