"""/contoh/masuk/: one-click sign-in, in the example only."""

from django.urls import path

from serambi.identity.views.example import choose, enter

app_name = "example"
urlpatterns = [
    path("masuk/", choose, name="choose"),
    path("masuk/<slug:role>/", enter, name="enter"),
]
