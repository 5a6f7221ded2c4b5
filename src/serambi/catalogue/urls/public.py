from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.catalogue.views import export, public

app_name = "catalogue"
urlpatterns: list[URLPattern] = [
    path("informasi/", public.entry_list, name="list"),
    path("informasi/dip.<slug:kind>", export.whole_list, name="export"),
    path("informasi/<slug:slug>/", public.entry, name="entry"),
    path("informasi/<slug:slug>/berkas/<int:file_id>/", public.download, name="file"),
    path("informasi/<slug:slug>/berkas/<int:file_id>/gambar/", public.picture, name="picture"),
    path("informasi/<slug:slug>/dokumen/<int:number>/", public.document, name="document"),
    path(
        "informasi/<slug:slug>/dokumen/<int:number>/<int:version>/",
        public.document,
        name="version",
    ),
]
