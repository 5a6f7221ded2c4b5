from django.urls import URLPattern

app_name = "timekeeping_desk"
urlpatterns: list[URLPattern] = []
