from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.complaints.views import numbers, report, telling, track, triage

app_name = "complaints"
urlpatterns: list[URLPattern] = [
    path("", triage.start, name="start"),
    path("pintu/<slug:slug>/", triage.door, name="door"),
    path("laporan/<slug:slug>/", report.report, name="report"),
    path("layanan/", telling.service, name="service"),
    path("data-pemilih/", telling.voters, name="voters"),
    path("angka/", numbers.show, name="numbers"),
    path("lacak/", track.open_page, name="open"),
    path("saya/", track.mine, name="mine"),
    path("saya/tanda-bukti/", track.receipt, name="receipt"),
    path("saya/keterangan/", track.supply_page, name="supply"),
    path("saya/cabut/", track.withdraw_page, name="withdraw"),
    path("saya/tutup/", track.leave, name="leave"),
]
