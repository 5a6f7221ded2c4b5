from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.ui.views.gallery import gallery, gallery_error
from serambi.ui.views.language import language

app_name = "ui"
urlpatterns: list[URLPattern] = [
    path("bahasa/<slug:code>/", language, name="language"),
    path("galeri/", gallery, name="gallery"),
    path("galeri/galat/<int:status>/", gallery_error, name="gallery_error"),
    path("galeri/<slug:part>/", gallery, name="gallery_part"),
]
