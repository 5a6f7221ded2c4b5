from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.api.views import bulk, card, catalogues, documents, feeds, robots

app_name = "open"
urlpatterns: list[URLPattern] = [
    path("dcat.<slug:kind>", catalogues.dcat, name="dcat"),
    path("data.json", catalogues.project_open_data, name="data_json"),
    path("umpan/<slug:what>.<slug:form>", feeds.feed, name="feed"),
    path("ekspor.zip", bulk.archive, name="archive"),
    path("ekspor.ndjson", bulk.lines, name="lines"),
    path("kartu.png", card.picture, name="card"),
    path("pengembang/", documents.developers, name="developers"),
    path("sitemap.xml", robots.part, name="sitemap"),
]
