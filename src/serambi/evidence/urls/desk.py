from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.evidence.views.desk import adding, one, shelf

app_name = "evidence_desk"
urlpatterns: list[URLPattern] = [
    path("", shelf.show, name="shelf"),
    path("baru/", adding.choose, name="choose"),
    path("baru/<slug:kind>/", adding.add, name="add"),
    path("<int:number>/", one.show, name="one"),
    path("<int:number>/berkas/", one.file, name="file"),
    path("<int:number>/ubah/", one.change, name="change"),
    path("<int:number>/periksa/", one.look, name="look"),
    path("<int:number>/kemas/", one.pack, name="pack"),
    path("<int:number>/teks/", one.give_text, name="text"),
    path("<int:number>/keluarkan/", one.remove, name="remove"),
]
