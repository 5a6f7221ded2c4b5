from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.ui.views.language import language

app_name = "ui"
urlpatterns: list[URLPattern] = [path("bahasa/<slug:code>/", language, name="language")]
