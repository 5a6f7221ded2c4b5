from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.library.views import public

app_name = "library"
urlpatterns: list[URLPattern] = [
    path("", public.show_list, name="list"),
    path("<slug:slug>/", public.answer, name="answer"),
    path("<slug:slug>/berkas/<int:file_id>/", public.download, name="file"),
]
