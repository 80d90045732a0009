"""Small words for templates: icons, dates and counts as people say them, telephone links."""

import json
import re
from datetime import date, datetime

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from madang.core.adapters.file_store import most_megabytes

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw one symbol of the sprite; it never carries the meaning alone, so readers skip it."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("core/icons.svg"),
        name,
    )


@register.filter
def day(value: date | str | None) -> str:
    """Say a date, or a part of one ("2026", "2026-11", "2026-11-22"), as people do: 2026년 11월 22일."""
    parts = re.split(r"\D+", value.isoformat() if isinstance(value, date) else str(value or ""))[:3]
    return " ".join(f"{int(part)}{unit}" for part, unit in zip(parts, "년월일", strict=False) if part)


@register.filter
def count(value: int) -> str:
    return f"{value:,}"


@register.filter
def tel(number: str) -> str:
    """Return the address that dials a number: `tel:0617493114`."""
    return "tel:" + re.sub(r"[^\d+]", "", number)


@register.filter
def ago(moment: datetime) -> str:
    """Say how long something waits: "방금", "25분 전", "3시간 전", "2일 전"."""
    minutes = int((timezone.now() - moment).total_seconds() // 60)
    if minutes < 1:
        return "방금"
    if minutes < 60:
        return f"{minutes}분 전"
    return f"{minutes // 60}시간 전" if minutes < 24 * 60 else f"{minutes // (24 * 60)}일 전"


@register.simple_tag
def largest_file() -> int:
    """Return how large one file may be, in MB."""
    return most_megabytes()


@register.filter
def drawing(svg: str) -> SafeString:
    """Put an SVG that the house drew itself into the page as it is."""
    return mark_safe(svg)  # noqa: S308  drawn by our own printer, which writes texts as glyphs


@register.simple_tag
def script_imports() -> SafeString:
    """Return the import map: bare names of the libraries, and `madang/` for our own modules."""
    imports = {name: static(file) for name, file in settings.SCRIPT_IMPORTS.items()}
    return mark_safe(json.dumps({"imports": {**imports, "madang/": static("")}}))  # noqa: S308  addresses of our own
