from django.urls import URLPattern

app_name = "classification"
urlpatterns: list[URLPattern] = []
