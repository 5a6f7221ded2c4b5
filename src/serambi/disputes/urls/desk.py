from django.urls import URLPattern

app_name = "disputes_desk"
urlpatterns: list[URLPattern] = []
