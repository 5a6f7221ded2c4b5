from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.decrees.views import public

app_name = "decrees"
urlpatterns: list[URLPattern] = [
    path("", public.years, name="years"),
    path("banding/", public.compare, name="compare"),
    path("<int:year>/", public.show, name="year"),
    path("<int:year>/<int:number>/", public.show, name="edition"),
    path("<int:year>/<int:number>/daftar.<slug:form>", public.paper, name="paper"),
]
