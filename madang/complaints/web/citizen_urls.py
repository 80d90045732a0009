"""Addresses of citizens: the door, the form, the public page, the receipt, and photographs."""

from django.urls import URLPattern, path, register_converter

from madang.complaints.web import citizen_form, citizen_photos, citizen_public, citizen_receipt
from madang.complaints.web.converters import Asked

register_converter(Asked, "asked")

urlpatterns: list[URLPattern] = [
    path("complaints/", citizen_public.door, name="door"),
    path("complaints/new/", citizen_form.new, name="new"),
    path("complaints/new/details/", citizen_form.details, name="new-details"),
    path("complaints/new/guess/", citizen_form.guess, name="new-guess"),
    path("complaints/new/similar/", citizen_form.similar, name="new-similar"),
    path("complaints/new/photos/", citizen_photos.upload, name="new-photo"),
    path("complaints/new/photos/<str:key>/", citizen_photos.draft_photo, name="draft-photo"),
    path("complaints/public/", citizen_public.public, name="public"),
    path("complaints/public/photos/<int:photo_id>/", citizen_photos.public_photo, name="public-photo"),
    path("complaints/r/<asked:token>/", citizen_receipt.receipt, name="receipt"),
    path("complaints/r/<asked:token>/photos/<int:photo_id>/", citizen_photos.receipt_photo, name="receipt-photo"),
    path("complaints/r/<asked:token>/withdraw/", citizen_receipt.withdraw, name="receipt-withdraw"),
    path("complaints/r/<asked:token>/supplement/", citizen_receipt.supplement, name="receipt-supplement"),
    path("complaints/r/<asked:token>/feedback/", citizen_receipt.feedback, name="receipt-feedback"),
    path("complaints/r/<asked:token>/reopen/", citizen_receipt.reopen, name="receipt-reopen"),
    path("staff/complaints/photos/<int:photo_id>/", citizen_photos.staff_photo, name="staff-photo"),
]
