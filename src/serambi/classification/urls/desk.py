from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.classification.views.desk import begin, lists, papers, record, test

app_name = "classification_desk"
urlpatterns: list[URLPattern] = [
    path("", lists.show_list, name="list"),
    path("baru/", begin.create, name="create"),
    path("ambil/", lists.show_inheritable, name="inherit"),
    path("keputusan/", lists.decree, name="decree"),
    path("keputusan/<uuid:letter_id>/", lists.decree_letter, name="decree_letter"),
    path("dik/<uuid:record_id>/", record.show, name="record"),
    path("dik/<uuid:record_id>/lakukan/<slug:slug>/", record.perform, name="record_act"),
    path("<uuid:test_id>/", test.show, name="test"),
    path("<uuid:test_id>/analisis/", test.show_analysis, name="analysis"),
    path("<uuid:test_id>/lakukan/<slug:slug>/", test.perform, name="act"),
    path("<uuid:test_id>/surat/<uuid:letter_id>/", papers.letter, name="letter"),
    path("<uuid:test_id>/pindaian/<int:scan_id>/", papers.scan, name="scan"),
]
