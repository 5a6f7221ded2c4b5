from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.survey.views import public

app_name = "skm"
urlpatterns: list[URLPattern] = [
    path("", public.show_list, name="list"),
    path("<slug:key>/", public.show, name="report"),
    path("<slug:key>/laporan.pdf", public.pdf, name="pdf"),
    path("<slug:key>/data.csv", public.csv, name="csv"),
    path("<slug:key>/data.json", public.json, name="json"),
]
