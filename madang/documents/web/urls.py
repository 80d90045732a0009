"""The addresses of documents; memo reports and the register keep theirs beside their pages."""

from django.urls import path

from madang.documents.web import (
    documents,
    draft_line,
    draft_parts,
    draft_recipients,
    drafting,
    letting_go,
    memo_urls,
    own,
    papers,
    register_urls,
    reviewing,
)

app_name = "documents"
urlpatterns = [
    path("documents/", own.own, name="own"),
    path("documents/new/", drafting.new, name="new"),
    path("documents/begin/", drafting.begin, name="begin"),
    path("documents/check/", draft_parts.check, name="check"),
    path("documents/<int:document_id>/", documents.document, name="document"),
    path("documents/<int:document_id>/pages/", documents.pages, name="pages"),
    path("documents/<int:document_id>/edit/", drafting.edit, name="edit"),
    path("documents/<int:document_id>/review/", reviewing.edit_in_review, name="edit-in-review"),
    path("documents/<int:document_id>/again/", drafting.again, name="again"),
    path("documents/<int:document_id>/discard/", letting_go.discard, name="discard"),
    path("documents/<int:document_id>/restore/", letting_go.restore, name="restore"),
    path("documents/<int:document_id>/set-aside/", letting_go.set_aside, name="set-aside"),
    path("documents/<int:document_id>/take-up/", letting_go.take_up, name="take-up"),
    path("documents/<int:document_id>/line/find/", draft_line.find_for_line, name="find-for-line"),
    path("documents/<int:document_id>/recipients/", draft_recipients.recipients, name="recipients"),
    path("documents/<int:document_id>/preview/", draft_parts.preview, name="preview"),
    path("documents/<int:document_id>/pictures/", draft_parts.add_picture, name="add-picture"),
    path("documents/<int:document_id>/pictures/<uuid:file_id>/", draft_parts.picture, name="picture"),
    path("documents/<int:document_id>/enclosures/", draft_parts.add_enclosures, name="add-enclosures"),
    path(
        "documents/<int:document_id>/enclosures/<int:enclosure_id>/",
        draft_parts.change_enclosure,
        name="change-enclosure",
    ),
    path("documents/<int:document_id>/files/<int:enclosure_id>/", documents.enclosure, name="enclosure"),
    path("documents/<int:document_id>/document.pdf", documents.pdf, name="pdf"),
    path("documents/<int:document_id>/document.hwpx", documents.hwpx, name="hwpx"),
    path("verify/", papers.papers, name="papers"),
    *memo_urls.urlpatterns,
    *register_urls.urlpatterns,
]
