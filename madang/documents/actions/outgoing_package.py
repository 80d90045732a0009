"""What goes into the package for one recipient: the signed PDF of its own page, and the enclosures."""

from madang.core import api as core
from madang.documents.actions.export_document import enclosed_files
from madang.documents.adapters import pdf_signature, typst_printer
from madang.documents.adapters.exchange import Package
from madang.documents.models import Dispatch
from madang.documents.queries.outgoing import outgoing_page, package_of
from madang.documents.queries.printing import pictures_of
from madang.documents.rules.exported_course import BODY_FILE, COURSE_FILE


def outgoing_package(dispatch: Dispatch) -> Package:
    """Return the package. Raises Refusal where the PDF cannot be signed."""
    document = dispatch.document
    inside = dict(enclosed_files(document))
    if document.one_each:
        # What was signed names every recipient; nobody but the city may learn of the others (규정 제12조).
        inside = {name: content for name, content in inside.items() if name not in {COURSE_FILE, BODY_FILE}}
    page, pictures = outgoing_page(dispatch), pictures_of(document)
    city = core.profile().name
    pdf = pdf_signature.sign(
        typst_printer.to_pdf(page, pictures, inside), f"{document.number} 시행 문서", city, f"{city} 전자문서"
    )
    files = {name: content for name, content in inside.items() if name not in {COURSE_FILE, BODY_FILE}}
    return package_of(dispatch, pdf, files)
