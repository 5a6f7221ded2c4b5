from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "serambi.api"
    label = "api"
