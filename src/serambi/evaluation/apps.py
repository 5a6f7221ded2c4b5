from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvaluationConfig(AppConfig):
    name = "serambi.evaluation"
    label = "evaluation"
    verbose_name = _("Rapat evaluasi dan kesiapan")
    default_auto_field = "django.db.models.BigAutoField"
