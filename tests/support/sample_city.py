"""The sample city as the product loads it, for tests that ask its own articles."""

from django.conf import settings

from config.city import load_pack
from madang.core.api import Pack
from madang.knowledge import api as knowledge


def load_sample_city() -> None:
    """Load the pack and build the index; about ten seconds, so load once a module."""
    load_pack(Pack(settings.CITY_PACK))
    knowledge.rebuild_index()
