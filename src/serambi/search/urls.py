from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.search import views

app_name = "search"
urlpatterns: list[URLPattern] = [
    path("", views.search, name="page"),
    path("saran/", views.suggest, name="suggest"),
    path("opensearch.xml", views.description, name="description"),
]
