from django.urls import path

from serambi.staff.views import office

app_name = "office_desk"
urlpatterns = [
    path("", office.show, name="show"),
    path("data/", office.profile, name="profile"),
    path("jam/", office.hours, name="hours"),
]
