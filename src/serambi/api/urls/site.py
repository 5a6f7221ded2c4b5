from django.urls import include, path
from django.urls.resolvers import URLPattern, URLResolver

from serambi.api.v1.application import patterns
from serambi.api.views import ckan, documents, robots

app_name = "open_site"
urlpatterns: list[URLPattern | URLResolver] = [
    path("robots.txt", robots.robots, name="robots"),
    path("api/3/action/<slug:name>", ckan.action, name="ckan"),
    path("api/action/<slug:name>", ckan.action, name="ckan_plain"),
    path("api/v1/openapi.json", documents.openapi, name="openapi"),
    path("api/v1/", include(patterns)),
    path("sitemap.xml", robots.index, name="sitemap"),
]
