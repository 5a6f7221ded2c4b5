from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.classification.views import public

app_name = "classification"
urlpatterns: list[URLPattern] = [
    path("", public.show_list, name="list"),
    path("dik.<slug:kind>", public.export, name="export"),
    path("<uuid:record_id>/", public.show_entry, name="entry"),
]
