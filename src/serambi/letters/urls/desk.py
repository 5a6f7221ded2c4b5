from django.urls import path

from serambi.letters.views.desk import drafts, letters, marks, numbers

app_name = "letters_desk"
urlpatterns = [
    path("", letters.show_list, name="list"),
    path("nomor/", numbers.show, name="numbers"),
    path("kop/", marks.emblem, name="emblem"),
    path("tanda-tangan/", marks.signature, name="signature"),
    path("gambar/<uuid:mark_id>/", marks.picture, name="picture"),
    path("baru/<slug:kind>/", drafts.create, name="create"),
    path("konsep/<uuid:draft_id>/", drafts.show, name="draft"),
    path("konsep/<uuid:draft_id>/ubah/", drafts.edit, name="edit"),
    path("konsep/<uuid:draft_id>/pratinjau/", drafts.sheet, name="preview"),
    path("konsep/<uuid:draft_id>/<slug:act>/", drafts.perform, name="act"),
    path("<uuid:letter_id>/", letters.show, name="letter"),
    path("<uuid:letter_id>/berkas/", letters.file, name="file"),
    path("<uuid:letter_id>/salinan/<uuid:copy_id>/", letters.signed_file, name="signed"),
    path("<uuid:letter_id>/unggah/", letters.take, name="take"),
    path("<uuid:letter_id>/tarik/", letters.withdraw_one, name="withdraw"),
]
