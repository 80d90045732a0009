"""The names of areas to choose from: those that people say, not only those of the register."""

import re

from madang.core import api as core
from madang.knowledge.models import Place
from madang.knowledge.rules.area_order import by_kind_and_name


def names_to_choose() -> list[str]:
    """Return the areas, and those of their other names that an address holds (조례동); 동 first, as most live there.

    A name that is no 동 (신대지구) is one that people gave, and is always offered.
    """
    areas = core.areas()
    others = {alias for area in areas for alias in area.aliases}
    addresses = Place.objects.filter(withdrawn=False).exclude(address="").values_list("address", flat=True)
    written = {part for address in addresses for part in re.split(r"[\s()]", address)}
    said = {alias for alias in others if not alias.endswith("동") or alias in written}
    return by_kind_and_name({area.name for area in areas} | said)
