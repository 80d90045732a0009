"""Words of the register for templates."""

from django import template

from madang.documents.models import RegisterEntry
from madang.documents.rules.openness import Openness, printed

register = template.Library()


@register.filter
def openness_words(entry: RegisterEntry) -> str:
    """Say it as it stands on the page: "부분공개(5)"; "" where it is not known."""
    return printed(Openness(entry.openness), entry.grounds) if entry.openness else ""
