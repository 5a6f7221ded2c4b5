from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.datasets.views import export, public

app_name = "datasets"
urlpatterns: list[URLPattern] = [
    path("", public.show_list, name="list"),
    path("peta.geojson", export.area_map, name="map"),
    path("<slug:slug>/", public.dataset, name="dataset"),
    path("<slug:slug>/skema.json", export.schema, name="schema"),
    path("<slug:slug>/unduh.<slug:kind>", export.newest, name="download"),
    path("<slug:slug>/versi/<int:number>/", public.version, name="version"),
    path("<slug:slug>/versi/<int:number>/unduh.<slug:kind>", export.older, name="old"),
]
