from django.urls import URLPattern

app_name = "registers_desk"
urlpatterns: list[URLPattern] = []
