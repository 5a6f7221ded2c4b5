from django.urls import path, re_path
from django.urls.resolvers import URLPattern

from serambi.coverage.views.desk import boards, slots

CODE = r"^(?P<code>[a-z_]+\.[a-z_]+)/"

app_name = "coverage_desk"
urlpatterns: list[URLPattern] = [
    path("", boards.show, name="board"),
    path("wilayah/", boards.below, name="below"),
    re_path(f"{CODE}$", slots.show, name="slot"),
    re_path(f"{CODE}pemegang/$", slots.assign, name="assign"),
    re_path(f"{CODE}periksa/$", slots.confirm, name="confirm"),
    re_path(f"{CODE}nihil/$", slots.waive, name="waive"),
]
