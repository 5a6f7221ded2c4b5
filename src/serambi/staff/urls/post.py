from django.urls import path

from serambi.staff.views import post

app_name = "post_desk"
urlpatterns = [
    path("", post.tray, name="tray"),
    path("<uuid:delivery_id>/kirim/", post.again, name="again"),
]
