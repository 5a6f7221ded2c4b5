from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.ratings.views import desk

app_name = "ratings_desk"
urlpatterns: list[URLPattern] = [
    path("", desk.show_list, name="list"),
    path("baru/", desk.write, name="write"),
    path("<uuid:rating_id>/", desk.show, name="rating"),
    path("<uuid:rating_id>/cabut/", desk.withdraw, name="withdraw"),
]
