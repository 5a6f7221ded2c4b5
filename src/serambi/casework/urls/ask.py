from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.casework.views import ask, ask_parts, ask_send

app_name = "ask"
urlpatterns: list[URLPattern] = [
    path("", ask.start, name="start"),
    path("apa/", ask.what, name="what"),
    path("mungkin-tersedia/", ask.available, name="available"),
    path("siapa/", ask.who, name="who"),
    path("cara/", ask.how, name="how"),
    path("periksa/", ask_send.check, name="check"),
    path("kirim/", ask_send.send, name="send"),
    path("terkirim/", ask_send.sent, name="sent"),
    path("mirip/", ask_parts.similar, name="similar"),
    path("simpan/", ask_parts.autosave, name="autosave"),
    path("berkas/hapus/", ask_parts.drop_upload, name="drop_upload"),
    path("ulang/", ask_parts.start_over, name="start_over"),
]
