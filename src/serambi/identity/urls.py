from django.urls.resolvers import URLPattern

app_name = "identity"
urlpatterns: list[URLPattern] = []
