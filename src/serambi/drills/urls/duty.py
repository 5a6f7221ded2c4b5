from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.drills.views import duty

app_name = "drills_duty"
urlpatterns: list[URLPattern] = [
    path("", duty.board, name="board"),
    path("hp/", duty.check, name="check"),
    path("jadwal/", duty.roster, name="roster"),
    path("pesan/<uuid:drill_id>/", duty.reply, name="reply"),
]
