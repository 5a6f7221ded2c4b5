from django.urls import URLPattern

app_name = "objections_desk"
urlpatterns: list[URLPattern] = []
