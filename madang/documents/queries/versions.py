"""The editions of a document."""

from madang.documents.models import Document, Version


def newest_version(document: Document) -> Version:
    """Return the newest edition: what is signed is what was kept then, whatever the program computes later."""
    return Version.objects.filter(document=document).latest("edition")
