from django.urls import path

from serambi.disputes.views import acts, case, listing, papers

app_name = "disputes_desk"
urlpatterns = [
    path("", listing.show_list, name="list"),
    path("baru/", listing.create, name="create"),
    path("kalender.ics", papers.desk_calendar, name="calendar"),
    path("<uuid:dispute_id>/", case.show_case, name="case"),
    path("<uuid:dispute_id>/kalender.ics", papers.calendar, name="case_calendar"),
    path("<uuid:dispute_id>/dokumen/<uuid:paper_id>/", papers.paper, name="paper"),
    path("<uuid:dispute_id>/berkas/<uuid:pack_id>/<slug:which>/", papers.pack, name="pack"),
    path("<uuid:dispute_id>/lakukan/<slug:slug>/", acts.perform, name="act"),
]
