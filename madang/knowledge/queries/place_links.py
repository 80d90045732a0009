"""Links that an answer on places shows."""

from urllib.parse import urlsplit

from madang.core import api as core
from madang.knowledge.rules.place_links import search_on_map
from madang.knowledge.rules.shown import ShownBlock


def link_block(label: str, address: str) -> ShownBlock:
    return {"kind": "link", "label": label, "address": address, "host": urlsplit(address).hostname or ""}


def map_link_block(sought: str) -> ShownBlock:
    """Return a search on a map, for what the data cannot place."""
    return link_block(f"카카오맵에서 '{sought}' 찾기", search_on_map(sought, core.profile().name))
