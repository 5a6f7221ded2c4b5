from django.urls import path
from django.urls.resolvers import URLPattern

from serambi.complaints.views.desk import acts, case, entry, inbox, register

app_name = "complaints_desk"
urlpatterns: list[URLPattern] = [
    path("", inbox.show_inbox, name="inbox"),
    path("baru/", entry.new_complaint, name="new"),
    path("register/<int:year>.xlsx", register.download, name="register"),
    path("<uuid:complaint_id>/", case.show_case, name="case"),
    path("<uuid:complaint_id>/berkas/", case.evidence, name="evidence"),
    path("<uuid:complaint_id>/lakukan/<slug:slug>/", acts.perform, name="act"),
]
