from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.drills.views import desk, run

app_name = "drills_desk"
urlpatterns: list[URLPattern] = [
    path("", desk.board, name="board"),
    path("mulai/", desk.prepare, name="prepare"),
    path("<uuid:drill_id>/", desk.show, name="drill"),
    path("<uuid:drill_id>/bukti/<int:entry_id>/", desk.proof, name="proof"),
    path("<uuid:drill_id>/terkirim/", run.send, name="send"),
    path("<uuid:drill_id>/batalkan/", run.discard, name="discard"),
    path("<uuid:drill_id>/dibalas/", run.replied, name="replied"),
    path("<uuid:drill_id>/catat/", run.note, name="note"),
    path("<uuid:drill_id>/akhiri/", run.end, name="end"),
]
