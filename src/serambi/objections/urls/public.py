from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.objections.views import begin, send, track, write

app_name = "objections"
urlpatterns: list[URLPattern] = [
    path("", begin.start, name="start"),
    path("mulai/", begin.begin, name="begin"),
    path("ulang/", begin.start_over, name="start_over"),
    path("alasan/", write.why, name="why"),
    path("siapa/", write.who, name="who"),
    path("berkas/hapus/", write.drop_upload, name="drop_upload"),
    path("periksa/", send.check, name="check"),
    path("kirim/", send.send, name="send"),
    path("terkirim/", send.sent, name="sent"),
    path("lacak/", track.open_page, name="open"),
    path("saya/", track.mine, name="mine"),
    path("saya/tanggapan/", track.respond_page, name="respond"),
    path("saya/cabut/", track.withdraw_page, name="withdraw"),
    path("saya/tanda-bukti/", track.receipt, name="receipt"),
    path("saya/tanda-bukti.pdf", track.receipt_pdf, name="receipt_pdf"),
    path("saya/surat/<uuid:letter_id>/", track.letter, name="letter"),
    path("saya/tutup/", track.leave, name="leave"),
]
