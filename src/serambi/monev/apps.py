from django.apps import AppConfig


class MonevConfig(AppConfig):
    name = "serambi.monev"
    label = "monev"
    default_auto_field = "django.db.models.BigAutoField"
