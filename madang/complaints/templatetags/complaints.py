"""Words of complaints for templates."""

import re
from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from madang.complaints.web.ways import ways_of

register = template.Library()

_DOTTED = re.compile(r"([^\s·]+·)")


@register.inclusion_tag("complaints/ways.html", takes_context=True)
def complaint_ways(context: RequestContext) -> dict[str, Any]:
    """Show the pages of complaints that whoever looks may open, the one they are on marked."""
    return {"ways": ways_of(context["request"])}


@register.filter
def with_breaks(name: str) -> SafeString:
    """Let a long name break after its middle dots, never before: (소화전·모퉁이·정류소) fits no line of a telephone."""
    return mark_safe(_DOTTED.sub(r'<span class="whole">\1</span><wbr>', escape(name)))  # noqa: S308  escaped before
