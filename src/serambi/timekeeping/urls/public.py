from django.urls import URLPattern

app_name = "timekeeping"
urlpatterns: list[URLPattern] = []
