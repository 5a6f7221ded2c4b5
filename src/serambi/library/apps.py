from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "serambi.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"
