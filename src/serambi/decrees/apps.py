from django.apps import AppConfig


class DecreesConfig(AppConfig):
    name = "serambi.decrees"
    label = "decrees"
    default_auto_field = "django.db.models.BigAutoField"
