from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.publishing.views import deciding, desk

app_name = "publishing_desk"
urlpatterns: list[URLPattern] = [
    path("", desk.show_list, name="list"),
    path("baru/", desk.write, name="write"),
    path("<int:number>/", desk.show, name="item"),
    path("<int:number>/ubah/", desk.rewrite, name="rewrite"),
    path("<int:number>/perbaiki/", desk.correct, name="correct"),
    path("<int:number>/foto/", desk.photo, name="photo"),
    path("<int:number>/ajukan/", deciding.propose, name="propose"),
    path("<int:number>/kembalikan/", deciding.send_back, name="send_back"),
    path("<int:number>/terbitkan/", deciding.publish, name="publish"),
    path("<int:number>/tarik/", deciding.withdraw, name="withdraw"),
    path("<int:number>/buang/", deciding.discard, name="discard"),
]
