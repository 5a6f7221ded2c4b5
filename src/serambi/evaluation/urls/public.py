from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.evaluation.views import door

app_name = "evaluation"
urlpatterns: list[URLPattern] = [path("", door.sign_in, name="door")]
