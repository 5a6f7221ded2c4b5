from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.timekeeping.views.desk import bringing, calendar

app_name = "timekeeping_desk"
urlpatterns: list[URLPattern] = [
    path("", calendar.show, name="year"),
    path("hari/", calendar.new_day, name="new_day"),
    path("hari/lihat/", calendar.look_at_day, name="look_at_day"),
    path("hari/tetapkan/", calendar.decree, name="decree"),
    path("impor/", bringing.upload, name="upload"),
    path("impor/<uuid:batch_id>/", bringing.preview, name="preview"),
    path("impor/<uuid:batch_id>/masukkan/", bringing.confirm, name="confirm"),
]
