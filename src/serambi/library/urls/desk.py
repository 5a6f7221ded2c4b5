from django.urls import URLPattern

app_name = "library_desk"
urlpatterns: list[URLPattern] = []
