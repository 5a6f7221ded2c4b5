from django.urls.resolvers import URLPattern

app_name = "track"
urlpatterns: list[URLPattern] = []
