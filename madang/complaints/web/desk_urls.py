"""Addresses of the desk: trays, one complaint and its deeds, reply templates."""

from django.urls import URLPattern, path, re_path

from madang.complaints.web import complaint_page, desk_deeds, desk_templates, photo_cover, tray, tray_csv, tray_many

_ONE = r"^staff/complaints/(?P<number>\d{4}-\d{6,12})/"

urlpatterns: list[URLPattern] = [
    path("staff/complaints/", tray.tray, name="tray"),
    path("staff/complaints/state/", tray.tray_state, name="tray-state"),
    path("staff/complaints/csv/", tray_csv.tray_csv, name="tray-csv"),
    path("staff/complaints/many/", tray_many.many, name="many"),
    path("staff/complaints/many/do/", tray_many.many_do, name="many-do"),
    path("staff/complaints/templates/", desk_templates.templates, name="reply-templates"),
    path("staff/complaints/templates/new/", desk_templates.template, name="reply-template-new"),
    path("staff/complaints/templates/<slug:key>/", desk_templates.template, name="reply-template"),
    path("staff/complaints/templates/<slug:key>/withdraw/", desk_templates.withdraw, name="reply-template-withdraw"),
    path("staff/complaints/photos/<int:photo_id>/cover/", photo_cover.cover, name="cover"),
    path("staff/complaints/photos/<int:photo_id>/cover/preview/", photo_cover.preview, name="cover-preview"),
    path("staff/complaints/photos/<int:photo_id>/cover/released/", photo_cover.released, name="cover-released"),
    re_path(_ONE + "$", complaint_page.complaint_page, name="desk-complaint"),
    re_path(_ONE + "state/$", complaint_page.complaint_state, name="desk-complaint-state"),
    re_path(_ONE + "reporter/$", desk_deeds.reporter, name="desk-reporter"),
    re_path(_ONE + r"(?P<name>[a-z-]+)/$", desk_deeds.deed, name="desk-deed"),
]
