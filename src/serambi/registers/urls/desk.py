from django.urls import path

from serambi.registers.views import desk, papers

app_name = "registers_desk"
urlpatterns = [
    path("", desk.index, name="index"),
    path("salinan/<uuid:copy_id>/", desk.show_copy, name="copy"),
    path("salinan/<uuid:copy_id>/berkas/", desk.file, name="file"),
    path("sk-dip/", papers.moved_decree, name="decree"),
    path("keterangan/<uuid:case_id>/", papers.certificate, name="certificate"),
    path("<slug:book>/", desk.show_book, name="book"),
    path("<slug:book>/salinan/", desk.ask, name="ask"),
]
