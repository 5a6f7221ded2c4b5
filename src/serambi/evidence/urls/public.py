from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.evidence.views import public, reports

app_name = "evidence"
urlpatterns: list[URLPattern] = [
    path("", public.shelf, name="shelf"),
    path("laporan-akses/", reports.access, name="access"),
    path("laporan-akses/<int:year>/", reports.access, name="access_year"),
    path("aksesibilitas/", reports.accessibility, name="accessibility"),
    path("<int:number>/", public.show, name="one"),
    path("<int:number>/berkas/", public.file, name="file"),
    path("<int:number>/keadaan/<slug:digest>/", public.sighting, name="sighting"),
]
