from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.casework.views import track, track_acts, track_files

app_name = "track"
urlpatterns: list[URLPattern] = [
    path("", track.open_page, name="open"),
    path("permohonan/", track.case_page, name="case"),
    path("permohonan/lengkapi/", track_acts.complete_page, name="complete"),
    path("permohonan/cabut/", track_acts.withdraw_page, name="withdraw"),
    path("tanda-bukti/", track.receipt_page, name="receipt"),
    path("tanda-bukti.pdf", track_files.receipt_pdf, name="receipt_pdf"),
    path("surat/<uuid:letter_id>/", track_files.letter, name="letter"),
    path("berkas/<int:item_id>/", track_files.item, name="item"),
    path("tutup/", track.leave, name="leave"),
]
