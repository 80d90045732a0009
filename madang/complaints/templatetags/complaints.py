"""Words of complaints for templates."""

from typing import Any

from django import template
from django.template.context import RequestContext

from madang.complaints.web.ways import ways_of

register = template.Library()


@register.inclusion_tag("complaints/ways.html", takes_context=True)
def complaint_ways(context: RequestContext) -> dict[str, Any]:
    """Show the pages of complaints that whoever looks may open, the one they are on marked."""
    return {"ways": ways_of(context["request"])}
