from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.coverage.views import public

app_name = "coverage"
urlpatterns: list[URLPattern] = [path("", public.show, name="show")]
