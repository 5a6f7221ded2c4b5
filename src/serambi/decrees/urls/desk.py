from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.decrees.views import desk

app_name = "decrees_desk"
urlpatterns: list[URLPattern] = [
    path("", desk.show_list, name="list"),
    path("bekukan/", desk.freeze, name="freeze"),
    path("<int:year>/<int:number>/", desk.show, name="edition"),
    path("<int:year>/<int:number>/surat/", desk.letter, name="letter"),
    path("<int:year>/<int:number>/terbit/", desk.enact, name="enact"),
]
