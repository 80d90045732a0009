"""A file's name as it may be kept and shown."""

import unicodedata
from pathlib import PurePath

LONGEST = 120
"""Characters of a kept name, its ending included."""

_NAMELESS = "이름 없는 파일"


def clean_name(name: str) -> str:
    """Return the name without folders, control and invisible characters.

    It is composed (NFC), for some systems send Hangul in pieces.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    visible = "".join(character for character in last if unicodedata.category(character)[0] != "C").strip(" .")
    ending = PurePath(visible).suffix[:20]
    return visible[: LONGEST - len(ending)].removesuffix(ending) + ending if visible else _NAMELESS
