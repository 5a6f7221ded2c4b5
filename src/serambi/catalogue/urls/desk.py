from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.catalogue.views.desk import acts, bringing, entries, replacing

app_name = "catalogue_desk"
urlpatterns: list[URLPattern] = [
    path("", entries.show_list, name="list"),
    path("baru/", entries.create, name="create"),
    path("impor/", bringing.upload, name="upload"),
    path("impor/<uuid:batch_id>/", bringing.preview, name="preview"),
    path("impor/<uuid:batch_id>/simpan/", bringing.confirm, name="confirm"),
    path("<uuid:entry_id>/", entries.change, name="entry"),
    path("<uuid:entry_id>/terbit/", acts.publish, name="publish"),
    path("<uuid:entry_id>/tarik/", acts.withdraw, name="withdraw"),
    path("<uuid:entry_id>/berkas/", acts.add_file, name="add_file"),
    path("<uuid:entry_id>/berkas/baca/", entries.reading, name="reading"),
    path("<uuid:entry_id>/berkas/<int:file_id>/", acts.open_file, name="file"),
    path("<uuid:entry_id>/berkas/<int:file_id>/lepas/", acts.remove_file, name="remove_file"),
    path("<uuid:entry_id>/versi/", replacing.replace, name="replace_file"),
    path("<uuid:entry_id>/tautan/", acts.add_link, name="add_link"),
    path("<uuid:entry_id>/tautan/<int:link_id>/lepas/", acts.remove_link, name="remove_link"),
]
