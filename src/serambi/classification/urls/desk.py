from django.urls import URLPattern

app_name = "classification_desk"
urlpatterns: list[URLPattern] = []
