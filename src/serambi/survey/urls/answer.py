from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.survey.views import answer

app_name = "survey"
urlpatterns: list[URLPattern] = [
    path("", answer.open_page, name="open"),
    path("dari-lacak/", answer.from_tracking, name="from_tracking"),
    path("kirim/", answer.send, name="send"),
    path("terima-kasih/", answer.thanks, name="thanks"),
]
