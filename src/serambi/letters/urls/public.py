from django.urls import path

from serambi.letters.views import check

app_name = "letters"
urlpatterns = [
    path("", check.ask, name="ask"),
    path("<str:code>/", check.show, name="check"),
]
