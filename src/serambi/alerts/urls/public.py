from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.alerts.views import public, push

app_name = "alerts"
urlpatterns: list[URLPattern] = [
    path("", public.show_list, name="list"),
    path("kabari/", push.subscribe, name="push"),
    path("kabari/pekerja.js", push.worker, name="push_worker"),
    path("<int:number>/", public.show, name="alert"),
]
