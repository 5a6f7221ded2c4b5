from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.redaction.views.desk import acts, begin, lists, page, pictures

app_name = "redaction_desk"
urlpatterns: list[URLPattern] = [
    path("", lists.show_list, name="list"),
    path("baru/", begin.create, name="create"),
    path("<uuid:redaction_id>/", page.show, name="redaction"),
    path("<uuid:redaction_id>/lakukan/<slug:slug>/", acts.perform, name="act"),
    path("<uuid:redaction_id>/gambar/<int:page>.png", pictures.source, name="source_page"),
    path("<uuid:redaction_id>/hasil/<int:page>.png", pictures.output, name="output_page"),
    path("<uuid:redaction_id>/berkas/", pictures.download, name="file"),
]
