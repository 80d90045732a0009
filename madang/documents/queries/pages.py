"""The printed pages of a kept document, for the screen."""

from madang.documents.adapters import typst_printer
from madang.documents.models import Document
from madang.documents.queries.printing import pictures_of, printed_form


def printed_pages(document: Document) -> list[str]:
    """Return the pages as SVG."""
    return typst_printer.to_svgs(printed_form(document), pictures_of(document))
