from django.apps import AppConfig


class DatasetsConfig(AppConfig):
    name = "serambi.datasets"
    label = "datasets"
    default_auto_field = "django.db.models.BigAutoField"
