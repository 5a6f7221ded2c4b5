from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.survey.views import desk, desk_paper, desk_report

app_name = "survey_desk"
urlpatterns: list[URLPattern] = [
    path("", desk.board, name="board"),
    path("biaya/<slug:key>/", desk.fee, name="fee"),
    path("undangan/<slug:kind>/<uuid:about_id>/", desk.invitation, name="invitation"),
    path("kertas/", desk_paper.write, name="paper"),
    path("kertas/simpan/", desk_paper.keep, name="paper_keep"),
    path("kertas/lembar.pdf", desk_paper.blank, name="paper_blank"),
    path("saran/<slug:key>/", desk_report.comments, name="comments"),
    path("laporan/<slug:key>/", desk_report.show, name="report"),
    path("laporan/<slug:key>/susun/", desk_report.make, name="make"),
    path("laporan/<slug:key>/terbitkan/", desk_report.publish, name="publish"),
    path("laporan/<slug:key>/laporan.pdf", desk_report.pdf, name="pdf"),
]
