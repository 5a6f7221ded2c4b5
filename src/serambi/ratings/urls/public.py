from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.ratings.views import public

app_name = "ratings"
urlpatterns: list[URLPattern] = [
    path("", public.show, name="show"),
    path("<uuid:rating_id>/sumber/", public.source, name="source"),
]
