from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("casework", "0004_refusal_basis")]

    operations = [
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
