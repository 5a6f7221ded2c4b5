from django.urls import path

from serambi.staff.views import desk

app_name = "staff_desk"
urlpatterns = [
    path("", desk.people, name="people"),
    path("undang/", desk.add, name="add"),
    path("<int:user>/peran/", desk.grant, name="grant"),
    path("<int:user>/tautan/", desk.link, name="link"),
    path("<int:user>/langkah-kedua/", desk.factor, name="factor"),
    path("peran/<int:membership>/akhiri/", desk.end, name="end"),
]
