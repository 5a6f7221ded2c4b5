"""The design system alone, so that its tests need no other room."""

from django.urls import include, path

urlpatterns = [path("", include("serambi.ui.urls"))]

handler404 = "serambi.ui.errors.not_found"
handler500 = "serambi.ui.errors.server_error"
