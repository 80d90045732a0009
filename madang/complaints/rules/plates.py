"""Number plates of vehicles (등록번호판), read and written one way.

Cars and trucks: 자동차 등록번호판 등의 기준에 관한 고시. Construction machinery since 2022-11-26 and motorcycles since
2026-03-20 have national plates, too; older ones of every kind stay on the road and are read as well.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class PlateKind(StrEnum):
    CURRENT = "current"
    RENTAL = "rental"
    COMMERCIAL = "commercial"
    REGIONAL = "regional"
    DIPLOMATIC = "diplomatic"
    MILITARY = "military"
    MACHINERY = "machinery"
    MOTORCYCLE = "motorcycle"
    TEMPORARY = "temporary"


KIND_WORDS: Mapping[PlateKind, str] = {
    PlateKind.CURRENT: "자동차",
    PlateKind.RENTAL: "대여사업용 자동차",
    PlateKind.COMMERCIAL: "운수사업용 자동차",
    PlateKind.REGIONAL: "지역 번호판(옛 자동차나 건설기계)",
    PlateKind.DIPLOMATIC: "외교용 자동차",
    PlateKind.MILITARY: "군용 자동차",
    PlateKind.MACHINERY: "건설기계",
    PlateKind.MOTORCYCLE: "이륜자동차",
    PlateKind.TEMPORARY: "임시운행",
}


class PlateProblem(StrEnum):
    MISSING = "missing"
    HIDDEN = "hidden"
    LETTER = "letter"
    FRONT = "front"
    SERIAL = "serial"
    SHAPE = "shape"


PROBLEM_WORDS: Mapping[PlateProblem, str] = {
    PlateProblem.MISSING: "차량번호가 없습니다.",
    PlateProblem.HIDDEN: "차량번호의 일부를 읽지 못했습니다.",
    PlateProblem.LETTER: "번호판에 쓰지 않는 글자가 있습니다.",
    PlateProblem.FRONT: "번호판의 앞 숫자가 맞지 않습니다.",
    PlateProblem.SERIAL: "번호판의 뒤 숫자가 네 자리가 아닙니다.",
    PlateProblem.SHAPE: "차량번호의 모양이 아닙니다.",
}


@dataclass(frozen=True, slots=True)
class Plate:
    """`text` is the normal spelling: "123허4567", "전남1가1234", "외교001002".

    `is_unusual`: the serial lies under 0100, which cars do not get; it may have been read wrongly.
    """

    text: str
    kind: PlateKind
    is_unusual: bool = False


REGIONS = "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주"
PRIVATE = "가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주"
RENTAL, COMMERCIAL, MILITARY = "하허호", "아바사자배", "육해공국합"
MISSIONS = "외교|영사|준외|준영|국기|대표|협정"

_FRONT = "(?:0[1-9]|[1-9][0-9]{1,2})"
_MOTORCYCLE_LETTERS = f"{PRIVATE}바사아자차카타파하"
# A plate of 1984 names the 시군구; the region before it and the letter behind keep this from taking any words.
_TOWN = "[가-힣]{0,4}"

_FORMS: tuple[tuple[PlateKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (PlateKind.CURRENT, f"{_FRONT}[{PRIVATE}][0-9]{{4}}"),
        (PlateKind.RENTAL, f"(?:{REGIONS})?{_FRONT}[{RENTAL}][0-9]{{4}}"),
        (PlateKind.COMMERCIAL, f"(?:{REGIONS})?(?:[1-9]|{_FRONT})[{COMMERCIAL}][0-9]{{4}}"),
        (PlateKind.REGIONAL, f"(?:{REGIONS})(?:[1-9]|0[1-9]|[1-9][0-9])영?[{PRIVATE}][0-9]{{4}}"),
        (PlateKind.MACHINERY, f"0(?:0[1-9]|[1-9][0-9])[{PRIVATE}{RENTAL}][0-9]{{4}}"),
        (PlateKind.MOTORCYCLE, f"(?:{REGIONS}){_TOWN}[{_MOTORCYCLE_LETTERS}][0-9]{{4}}"),
        (PlateKind.MOTORCYCLE, f"[1-9][{_MOTORCYCLE_LETTERS}][0-9]{{5}}"),
        (PlateKind.DIPLOMATIC, f"(?:{MISSIONS})[0-9]{{6}}"),
        (PlateKind.MILITARY, f"{_FRONT}[{MILITARY}][0-9]{{4}}"),
        (PlateKind.TEMPORARY, f"(?:(?:{REGIONS}){_TOWN})?임시?[0-9]{{3,6}}"),
    )
)
_CARS = frozenset({PlateKind.CURRENT, PlateKind.RENTAL, PlateKind.COMMERCIAL})
_BETWEEN = dict.fromkeys(map(ord, " \t\r\n-‐‑‒–—―−.·‧・ㆍ•_"))
_HIDING = re.compile(r"[?*○●□■×xX]")
_PARTS = re.compile(rf"(?:{REGIONS})?(?P<front>[0-9]+)(?P<letter>\D)(?P<serial>[0-9]*)")
_LETTERS = frozenset(f"{PRIVATE}{RENTAL}{COMMERCIAL}{MILITARY}")


def read_plate(text: str) -> Plate | PlateProblem:
    """Return the plate that a text means, or what is wrong with it.

    Full-width digits, separate letters of a syllable, spaces, hyphens and dots do not matter. A motorcycle's and a
    temporary plate are kinds of their own, never a problem.
    """
    bare = _bare(text)
    for kind, form in _FORMS:
        if form.fullmatch(bare):
            return Plate(bare, kind, kind in _CARS and bare[-4:-2] == "00")
    return _problem(bare)


def normalise(text: str) -> str:
    """Return the normal spelling of a plate, "" where none can be read."""
    read = read_plate(text)
    return read.text if isinstance(read, Plate) else ""


def _bare(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_BETWEEN)


def _problem(bare: str) -> PlateProblem:
    if not bare:
        return PlateProblem.MISSING
    if _HIDING.search(bare):
        return PlateProblem.HIDDEN
    parts = _PARTS.fullmatch(bare)
    if not parts:
        return PlateProblem.SHAPE
    if parts["letter"] not in _LETTERS:
        return PlateProblem.LETTER
    return PlateProblem.SERIAL if len(parts["serial"]) != 4 else PlateProblem.FRONT
