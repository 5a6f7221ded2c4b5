from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.moving.views import desk, folder, making

app_name = "moving_desk"
urlpatterns: list[URLPattern] = [
    path("", desk.index, name="index"),
    path("arsip/", desk.archive, name="archive"),
    path("arsip/<uuid:name>/", making.fetch, name="fetch"),
    path("alamat/", desk.look, name="look"),
    path("alamat/simpan/", desk.keep, name="keep"),
    path("berkas/", folder.look, name="look_files"),
    path("berkas/simpan/", folder.keep, name="keep_files"),
]
