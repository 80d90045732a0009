"""How the head of one of our units is named: as a receiver, and as the sender between units (규정 제13조)."""

_HEADED = ("과", "국", "팀", "소", "읍", "면", "동", "관")
_HOUSE = " 행정복지센터"


def head_of(unit: str) -> str:
    """Return "회계과장", "덕연동장"; a unit whose head has no such name is named itself."""
    bare = house_of(unit)
    return f"{bare}장" if bare.endswith(_HEADED) and not bare.endswith("담당관") else unit


def house_of(unit: str) -> str:
    """Return "덕연동" of "덕연동 행정복지센터"; other units are named themselves."""
    return unit.removesuffix(_HOUSE)
