from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.alerts.views import public

app_name = "alerts"
urlpatterns: list[URLPattern] = [
    path("", public.show_list, name="list"),
    path("<int:number>/", public.show, name="alert"),
]
