from django.apps import AppConfig


class TimekeepingConfig(AppConfig):
    name = "serambi.timekeeping"
    label = "timekeeping"
    default_auto_field = "django.db.models.BigAutoField"
