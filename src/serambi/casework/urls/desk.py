from django.urls import path

from serambi.casework.views.desk import acts, case, inbox, papers, proposal, redact

app_name = "casework_desk"
urlpatterns = [
    path("", inbox.show_inbox, name="inbox"),
    path("permohonan/<uuid:case_id>/", case.show_case, name="case"),
    path("permohonan/<uuid:case_id>/jawaban/", proposal.show_proposal, name="proposal"),
    path("permohonan/<uuid:case_id>/surat/<uuid:letter_id>/", papers.letter, name="letter"),
    path("permohonan/<uuid:case_id>/lampiran/<int:item_id>/", papers.item, name="item"),
    path(
        "permohonan/<uuid:case_id>/lampiran/<int:item_id>/hitamkan/",
        redact.black_out,
        name="black_out",
    ),
    path("permohonan/<uuid:case_id>/berkas/<slug:which>/", papers.identity, name="identity"),
    path("permohonan/<uuid:case_id>/lakukan/<slug:slug>/", acts.perform, name="act"),
]
