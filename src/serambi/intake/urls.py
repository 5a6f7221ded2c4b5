from django.urls import path

from serambi.intake import views

app_name = "intake"
urlpatterns = [path("", views.new_request, name="new")]
