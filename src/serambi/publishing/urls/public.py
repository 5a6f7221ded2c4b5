from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.publishing.views import public

app_name = "publishing"
urlpatterns: list[URLPattern] = [
    path("", public.show_list, name="list"),
    path("<slug:slug>/", public.show, name="item"),
    path("<slug:slug>/foto/", public.photo, name="photo"),
]
