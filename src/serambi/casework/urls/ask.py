from django.urls.resolvers import URLPattern

app_name = "ask"
urlpatterns: list[URLPattern] = []
