"""Questions about another city: every city, county, ward and province of Korea by name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from madang.chat.rules.wordlists import read_columns

_FULL = r"(?:특별자치시|특별자치도|특별시|광역시)?(?:시|군|구|도)?(?:청|의회|립)?"
_PARTICLES = r"(?:에서는|에서도|에서|에는|에도|에|의|은|는|이|가|도|을|를|쪽|지역|시내|시민|사람)?"
_AWAY = re.compile(
    r"이사|전입|전출|가는|가려|갈 ?때|가요|가고|까지|행 |행버스|오는|왔어|왔는데|와서|오신|오려|출발|다녀|"
    r"출장|통학|통근|출퇴근|갔다|살다|살던|사는 (?:가족|부모|아들|딸|자녀|동생|형|누나|언니|오빠|친구|분)|"
    r"사시는|계시는|출신|고속버스|시외버스|기차|열차|ktx|srt|비행기|발급받|태어|본적|등록기준지|"
    r"전학|택배|직송|면허|결혼|차적|번호판|환승|호환|카드|비교|처럼|보다|달리|연계|노선으로"
)
"""Words of going there, coming from there, or being like there: the question is ours."""

_MATTERS = (
    r"시청|군청|구청|도청|지하철|버스|공항|터미널|도서관|주차|축제|쓰레기|보건소|주민센터|행정복지센터|"
    r"해수욕장|케이블카|한옥마을|박물관|관광|맛집|박람회|재난지원금|지원금|수당|과태료|불법|민원|전화번호|"
    r"지원|장려금|월세|혜택|요금|수수료|얼마|따릉이|날씨|병원|약국|시장|공원|택시|전기차|보조금|상품권|여행|숙소|입장료|운영시간|관람|캠핑|콜센터|채용|공무원"
)


_SOMEBODY = (
    r"사는|살|산\b|있|집|친정|시댁|본가|처가|고향|부모|엄마|아빠|아버|어머|할머|할아버|아들|딸|동생|형|누나|언니|오빠|친구|친척|가족"
    r"|회사|직장|근무|거주|주소|주민등록|사람|사돈|애인|손님|관광객"
)
_FIRST = re.compile(r"^\W*(?:(?:저기|저|혹시|아니|아|음|근데|그런데|그럼|그러면|그리고)\s+)*$")
"""All that may stand before the name of the region whose matter is asked for."""


@dataclass(frozen=True)
class OtherRegion:
    """Whose matter it is, and whether nothing else can be meant."""

    name: str
    is_sure: bool


def find_other_region(text: str, own: Iterable[str]) -> OtherRegion | None:
    """Return the other city that a question is about, or None; `own` holds the names of this city and its parts."""
    if any(name in text for name in own) or _AWAY.search(text.lower()):
        return None
    found = next(_named(text), None)
    if found is None:
        return None
    name, place = found
    named_after = re.search(_MATTERS, text[place.end("name") :]) is not None
    return OtherRegion(name, is_sure=named_after or _stands_before_a_matter(text, place))


def _stands_before_a_matter(text: str, region: re.Match[str]) -> bool:
    """Tell whether a message begins with the region's name and goes on with what is asked there: 여수 여권 어디서."""
    rest = text[region.end() :].strip()
    return _FIRST.match(text[: region.start()]) is not None and bool(re.match(rf"(?!{_SOMEBODY})[가-힣]{{2}}", rest))


def _named(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield each region that stands as a word of its own, with where it stands."""
    for match in _regions().finditer(text):
        name, rest = match["name"], match["full"]
        kind, is_bare = _known()[name]
        if is_bare or _agrees(kind, rest):
            yield _whole(name, kind), match


def _agrees(kind: str, rest: str) -> bool:
    """Tell whether what stands after a name makes it one of this kind: 예산군, but not 예산도."""
    return rest.startswith(("특별", "광역")) or rest[:1] == kind[-1:] != ""


def _whole(name: str, kind: str) -> str:
    return f"{name}{'시' if kind in ('특별시', '광역시', '자치시') else kind}" if kind != "도" else name


def call_centre_of(region: str) -> str:
    """Return the number under which a region answers its citizens, or "" where none is known for certain."""
    known = re.sub(r"[시도]$", "", region)
    return next((number for name, number in read_columns("call_centres.tsv") if name == known), "")


@cache
def _known() -> dict[str, tuple[str, bool]]:
    return {name: (kind, bare == "1") for name, kind, bare in read_columns("regions.tsv")}


@cache
def _regions() -> re.Pattern[str]:
    names = "|".join(sorted(_known(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<name>{names})(?P<full>{_FULL}){_PARTICLES}(?!\w)")
