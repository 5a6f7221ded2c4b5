from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.evaluation.views import actions, attendance, decisions, letters, meetings, readiness

app_name = "evaluation_desk"
urlpatterns: list[URLPattern] = [
    path("rapat/", meetings.show_list, name="meetings"),
    path("rapat/baru/", meetings.plan, name="plan"),
    path("rapat/<int:number>/", meetings.show, name="meeting"),
    path("rapat/<int:number>/ubah/", meetings.change, name="change"),
    path("rapat/<int:number>/batal/", meetings.cancel, name="cancel"),
    path("rapat/<int:number>/buka/", meetings.open_it, name="open"),
    path("rapat/<int:number>/hitung-ulang/", meetings.recount, name="recount"),
    path("rapat/<int:number>/notulen/", meetings.minutes, name="minutes"),
    path("rapat/<int:number>/undang/", letters.invite, name="invite"),
    path("rapat/<int:number>/segel/", letters.seal, name="seal"),
    path("rapat/<int:number>/adendum/", letters.addendum, name="addendum"),
    path("rapat/<int:number>/surat/<uuid:letter_id>/", letters.paper, name="paper"),
    path("rapat/<int:number>/berita/", letters.news, name="news"),
    path("rapat/<int:number>/berita/jadikan/", letters.make_news, name="make_news"),
    path("rapat/<int:number>/hadirin/", attendance.guest, name="guest"),
    path("rapat/<int:number>/pintu/", attendance.door, name="door"),
    path("rapat/<int:number>/hadir/<uuid:attendee_id>/", attendance.sign, name="sign"),
    path("rapat/<int:number>/keputusan/", decisions.write, name="decide"),
    path("rapat/<int:number>/keputusan/<uuid:action_id>/", decisions.rewrite, name="redecide"),
    path("rapat/<int:number>/keputusan/<uuid:action_id>/hapus/", decisions.remove, name="undecide"),
    path("tindak-lanjut/", actions.show_board, name="board"),
    path("tindak-lanjut/<uuid:action_id>/", actions.show, name="action"),
    path("tindak-lanjut/<uuid:action_id>/selesai/", actions.finish, name="finish"),
    path("tindak-lanjut/<uuid:action_id>/lepas/", actions.drop, name="drop"),
    path("tindak-lanjut/<uuid:action_id>/buka-lagi/", actions.reopen, name="reopen"),
    path("tindak-lanjut/<uuid:action_id>/bukti/", actions.proof, name="proof"),
    path("kesiapan/", readiness.show_list, name="readiness"),
    path("kesiapan/jam/", readiness.effort, name="effort"),
    path("kesiapan/<uuid:instrument_id>/", readiness.show, name="instrument"),
    path("kesiapan/<uuid:instrument_id>/awasi/", readiness.watch, name="watch"),
    path("kesiapan/<uuid:instrument_id>/wilayah/", readiness.below, name="below"),
]
