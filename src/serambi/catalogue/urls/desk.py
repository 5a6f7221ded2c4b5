from django.urls.resolvers import URLPattern

app_name = "catalogue_desk"
urlpatterns: list[URLPattern] = []
