"""Addresses of what comes in by other ways: telephone, files, Open311 and its keys."""

from django.urls import path, re_path

from madang.complaints.web import import_batches, import_files, import_mappings, open311, open311_keys, telephone

_FORM = r"\.(?P<form>json|xml)$"

urlpatterns = [
    path("staff/complaints/new/", telephone.new, name="telephone"),
    path("staff/complaints/new/details/", telephone.details, name="telephone-details"),
    path("staff/complaints/new/similar/", telephone.similar, name="telephone-similar"),
    path("staff/complaints/new/<asked:number>/", telephone.filed, name="telephone-filed"),
    path("staff/complaints/imports/", import_files.imports, name="imports"),
    path("staff/complaints/imports/files/<uuid:file_id>/", import_files.check, name="import-check"),
    path("staff/complaints/imports/mappings/restore/", import_mappings.restore, name="mapping-restore"),
    path("staff/complaints/imports/mappings/<int:mapping_id>/remove/", import_mappings.remove, name="mapping-remove"),
    path("staff/complaints/imports/<int:batch_id>/", import_batches.batch, name="import"),
    path("staff/complaints/imports/<int:batch_id>/stop/", import_batches.stop, name="import-stop"),
    path("staff/complaints/imports/<int:batch_id>/resume/", import_batches.resume, name="import-resume"),
    path("staff/complaints/imports/<int:batch_id>/photos/", import_batches.photos, name="import-photos"),
    path("staff/complaints/imports/<int:batch_id>/refused.csv", import_batches.refused, name="import-refused"),
    path("staff/complaints/keys/", open311_keys.keys, name="keys"),
    path("staff/complaints/keys/<int:key_id>/revoke/", open311_keys.revoke, name="key-revoke"),
    re_path(rf"^open311/v2/services{_FORM}", open311.services),
    re_path(rf"^open311/v2/services/(?P<code>[^/\x00]+){_FORM}", open311.service_definition),
    re_path(rf"^open311/v2/requests{_FORM}", open311.requests),
    re_path(rf"^open311/v2/requests/(?P<number>[^/\x00]+){_FORM}", open311.one_request),
    re_path(rf"^open311/v2/tokens/(?P<token>[^/\x00]+){_FORM}", open311.token),
]
