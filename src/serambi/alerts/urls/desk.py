from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.alerts.views import desk

app_name = "alerts_desk"
urlpatterns: list[URLPattern] = [
    path("", desk.show_list, name="list"),
    path("baru/", desk.write, name="write"),
    path("umumkan/", desk.publish, name="publish"),
    path("<int:number>/", desk.show, name="alert"),
    path("<int:number>/perbarui/", desk.revise, name="revise"),
    path("<int:number>/akhiri/", desk.end, name="end"),
]
