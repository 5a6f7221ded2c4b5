from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.objections.views.desk import acts, case, entry, inbox, papers, reply

app_name = "objections_desk"
urlpatterns: list[URLPattern] = [
    path("", inbox.show_inbox, name="inbox"),
    path("baru/", entry.new_objection, name="new"),
    path("<uuid:objection_id>/", case.show_case, name="case"),
    path("<uuid:objection_id>/tanggapan/", reply.show_reply, name="reply"),
    path("<uuid:objection_id>/surat/<uuid:letter_id>/", papers.letter, name="letter"),
    path("<uuid:objection_id>/lembar/<uuid:talk_id>/", papers.sheet, name="sheet"),
    path("<uuid:objection_id>/berkas/<slug:which>/", papers.identity, name="identity"),
    path("<uuid:objection_id>/lakukan/<slug:slug>/", acts.perform, name="act"),
]
