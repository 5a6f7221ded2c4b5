from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.monev.views import check

app_name = "monev"
urlpatterns: list[URLPattern] = [path("<str:code>/", check.show, name="certificate")]
