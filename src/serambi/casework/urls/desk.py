from django.urls.resolvers import URLPattern

app_name = "casework_desk"
urlpatterns: list[URLPattern] = []
