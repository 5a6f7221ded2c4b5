from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.datasets.views.desk import acts, describing, maps, uploads

app_name = "datasets_desk"
urlpatterns: list[URLPattern] = [
    path("", describing.show_list, name="list"),
    path("peta/", maps.show, name="map"),
    path("peta/lepas/", maps.drop, name="drop_map"),
    path("baru/", describing.create, name="create"),
    path("<uuid:dataset_id>/", describing.change, name="dataset"),
    path("<uuid:dataset_id>/tabel/", uploads.bring, name="bring"),
    path("<uuid:dataset_id>/tabel/<uuid:upload_id>/", uploads.show, name="upload"),
    path("<uuid:dataset_id>/tabel/<uuid:upload_id>/simpan/", uploads.keep, name="keep"),
    path("<uuid:dataset_id>/tabel/<uuid:upload_id>/kesalahan.csv", uploads.errors, name="errors"),
    path("<uuid:dataset_id>/versi/<int:number>/", describing.version, name="version"),
    path("<uuid:dataset_id>/versi/<int:number>/<slug:act>/", acts.examine, name="examine"),
    path("<uuid:dataset_id>/tarik/", acts.withdraw, name="withdraw"),
    path("<uuid:dataset_id>/gambar/", acts.add_chart, name="add_chart"),
    path("<uuid:dataset_id>/gambar/<int:chart_id>/lepas/", acts.remove_chart, name="remove_chart"),
]
