from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.insight.views.directory import offices
from serambi.insight.views.porch import home

app_name = "insight"
urlpatterns: list[URLPattern] = [
    path("", offices, name="directory"),
    path("<kode:kode>/", home, name="home"),
]
