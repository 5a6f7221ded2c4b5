from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.monev.views import (
    assessing,
    cycles,
    filling,
    instruments,
    objecting,
    papers,
    results,
)

CYCLE = "<uuid:cycle_id>/"
TARGET = f"{CYCLE}nilai/<kode:target>/"
PAPERS = f"{CYCLE}berkas/<kode:target>/"

app_name = "monev_desk"
urlpatterns: list[URLPattern] = [
    path("", cycles.home, name="home"),
    path("siklus/baru/", cycles.create, name="plan"),
    path("instrumen/", instruments.show_list, name="instruments"),
    path("instrumen/baru/", instruments.create, name="instrument_new"),
    path("instrumen/ambil/", instruments.take, name="instrument_take"),
    path("instrumen/<uuid:instrument_id>/", instruments.show, name="instrument"),
    path("instrumen/<uuid:instrument_id>/instrumen.csv", instruments.as_csv, name="instrument_csv"),
    path(
        "instrumen/<uuid:instrument_id>/instrumen.xlsx", instruments.as_xlsx, name="instrument_xlsx"
    ),
    path(CYCLE, cycles.show, name="cycle"),
    path(f"{CYCLE}langkah/", cycles.move, name="move"),
    path(f"{CYCLE}jadwal/", cycles.schedule, name="schedule"),
    path(f"{CYCLE}batal/", cycles.cancel, name="cancel"),
    path(f"{CYCLE}selesai/", results.finish, name="finish"),
    path(f"{CYCLE}predikat/", results.go_on, name="go_on_rating"),
    path(f"{CYCLE}piagam/", results.certify, name="certify"),
    path(f"{CYCLE}hasil/", results.outside, name="outside"),
    path(f"{CYCLE}peringkat/", results.show, name="ranking"),
    path(f"{CYCLE}peringkat/peringkat.csv", results.as_csv, name="ranking_csv"),
    path(f"{CYCLE}peringkat/peringkat.xlsx", results.as_xlsx, name="ranking_xlsx"),
    path(f"{CYCLE}isian/", filling.show, name="filling"),
    path(f"{CYCLE}isian/bagi/", filling.share, name="share"),
    path(f"{CYCLE}isian/kirim/", filling.send, name="send"),
    path(f"{CYCLE}isian/tarik/", filling.take_back, name="take_back"),
    path(f"{CYCLE}isian/terima/", objecting.accept, name="accept"),
    path(f"{CYCLE}isian/<int:number>/", filling.question, name="question"),
    path(f"{CYCLE}isian/<int:number>/sanggah/", objecting.rebut, name="rebut"),
    path(f"{CYCLE}nilai/", assessing.queue, name="queue"),
    path(TARGET, assessing.show, name="assessed"),
    path(f"{TARGET}uji-akses/", assessing.take_drills, name="take_drills"),
    path(f"{TARGET}bagian/", assessing.score_part, name="score_part"),
    path(f"{TARGET}<int:number>/", assessing.grade, name="grade"),
    path(f"{TARGET}<int:number>/tetapkan/", assessing.settle, name="settle"),
    path(f"{TARGET}<int:number>/jawab/", assessing.reply, name="reply"),
    path(f"{PAPERS}isian.pdf", papers.sealed, name="sealed"),
    path(f"{PAPERS}instrumen.csv", papers.instrument, name="paper_instrument"),
    path(f"{PAPERS}jawaban.csv", papers.answers, name="paper_answers"),
    path(f"{PAPERS}hitungan.xlsx", papers.reckoning, name="reckoning"),
    path(f"{PAPERS}piagam.pdf", papers.certificate, name="certificate"),
]
