from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.timekeeping.views import rights

app_name = "timekeeping"
urlpatterns: list[URLPattern] = [path("", rights.show, name="rights")]
