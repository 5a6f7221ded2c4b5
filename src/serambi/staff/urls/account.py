from django.urls import path

from serambi.staff.views.invitation import redeem

app_name = "staff"
urlpatterns = [path("", redeem, name="redeem")]
