"""The door of documents: draft, submit, open, export; the register; memo reports."""

from madang.documents.actions.approval_subject import LABEL, DocumentSubject
from madang.documents.actions.discard_document import discard_document, restore_document
from madang.documents.actions.draft_document import draft_again, draft_document
from madang.documents.actions.edit_in_review import edit_in_review
from madang.documents.actions.enclose import enclose, name_enclosure, take_out
from madang.documents.actions.export_document import export_hwpx, export_pdf, render_hwpx, render_pdf
from madang.documents.actions.keep_picture import keep_picture
from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.actions.open_document import find_document, open_document, open_pages
from madang.documents.actions.preview_draft import draft_text_of, preview_pages
from madang.documents.actions.reindex import Kind, Place, reindex
from madang.documents.actions.remind_late import remind_late
from madang.documents.actions.save_document import EditedElsewhere, GivenDocument, save_document
from madang.documents.actions.set_aside import set_aside, take_up
from madang.documents.actions.submit_document import MustBeMended, submit_document
from madang.documents.actions.take_recipients import GivenRecipient
from madang.documents.actions.verify_file import Verified, verify_file
from madang.documents.policy import no_such_document
from madang.documents.queries.checking import draft_text, findings
from madang.documents.queries.grounds import grounds_in_force
from madang.documents.queries.naming import document_named
from madang.documents.queries.pages import printed_pages
from madang.documents.rules.finding import Finding

__all__ = [
    "LABEL",
    "DocumentSubject",
    "EditedElsewhere",
    "Finding",
    "GivenDocument",
    "GivenRecipient",
    "Kind",
    "MustBeMended",
    "Place",
    "Verified",
    "discard_document",
    "document_named",
    "draft_again",
    "draft_document",
    "draft_text",
    "draft_text_of",
    "edit_in_review",
    "enclose",
    "export_hwpx",
    "export_pdf",
    "find_document",
    "findings",
    "grounds_in_force",
    "keep_picture",
    "load_sample_seals",
    "name_enclosure",
    "no_such_document",
    "open_document",
    "open_pages",
    "preview_pages",
    "printed_pages",
    "reindex",
    "remind_late",
    "render_hwpx",
    "render_pdf",
    "restore_document",
    "save_document",
    "set_aside",
    "submit_document",
    "take_out",
    "take_up",
    "verify_file",
]
