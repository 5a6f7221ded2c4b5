from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.evidence.views import public

app_name = "evidence"
urlpatterns: list[URLPattern] = [
    path("", public.shelf, name="shelf"),
    path("<int:number>/", public.show, name="one"),
    path("<int:number>/berkas/", public.file, name="file"),
    path("<int:number>/keadaan/<slug:digest>/", public.sighting, name="sighting"),
]
