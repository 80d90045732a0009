"""What in a text must be right to the letter: numbers, dates, times, amounts, telephones, addresses.

Each is brought to one spelling, so that 52,000원 equals 5만2천원, 오후 6시 equals 18:00 and 11월 23일 equals 11.23.;
what bounds a number belongs to it: 65세 이상 is another fact than 65세.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from madang.chat.rules.amounts import NATIVE, SPOKEN, SPOKEN_ONE, WRITTEN, amount_of, native_amount_of
from madang.chat.rules.units import NATIVE_UNITS, SPACED, UNITS, bound_at, unit_named, words

Match = re.Match[str]


@dataclass(frozen=True)
class Fact:
    """A fact in its one spelling; it stands at `start` to `end` of the prepared text.

    `also` holds what follows from it: a full date tells a month and a day too.
    """

    value: str
    start: int
    end: int
    also: tuple[str, ...] = ()


def prepared(text: str) -> str:
    """Return the text in small compatible letters, one sign for dashes and ranges, the unit at both ends of a range."""
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = re.sub(r"[〜∼]", "~", re.sub(r"[‐‑‒–—−]", "-", plain))
    plain = re.sub(r"\s?~\s?", "~", " ".join(plain.split()))
    plain = re.sub(r"(\d:\d\d) ?- ?(?=\d{1,2}:\d\d)", r"\1~", plain)
    plain = re.sub(r"(\d+월) ?(\d+)일?~(\d+일)", r"\1 \2일~\1 \3", plain)
    return re.sub(rf"(\d)~(?={WRITTEN}(?P<unit>{_UNIT}|시))", r"\1\g<unit>~", plain)


def facts_of(text: str) -> list[Fact]:
    """Return the facts of a prepared text, in order; what one kind has read no later kind reads again."""
    return sorted(_facts(text), key=lambda fact: fact.start)


def known_by(text: str) -> frozenset[str]:
    """Return every spelling under which a prepared text holds a fact."""
    return frozenset(value for fact in _facts(text) for value in (fact.value, *fact.also))


def _facts(text: str) -> Iterator[Fact]:
    left = text
    for pattern, values in _KINDS:
        for match in pattern.finditer(left):
            bound = bound_at(text, *match.span())
            first, *more = values(match)
            # "2026년 11월 22일까지" tells "11월 22일까지", and of the year nothing but its name.
            also = (value + bound if "-" in value else value for value in more)
            yield Fact(first + bound, *match.span(), tuple(also))
        left = pattern.sub(lambda match: " " * len(match.group()), left)


def _as_written(match: Match) -> list[str]:
    return [match.group().rstrip(".,/")]


def _telephone(match: Match) -> list[str]:
    return ["tel " + re.sub(r"\D", "", match.group())]


def _full_date(match: Match) -> list[str]:
    year, month, day = (int(part) for part in match.groups())
    return [f"{year}-{month}-{day}", f"{month}-{day}", f"{year}년", f"{year}년 {month}월"]


def _month(match: Match) -> list[str]:
    year, month = (int(part) for part in match.groups())
    return [f"{year}년 {month}월", f"{year}년", f"{month}월"]


def _month_and_day(match: Match) -> list[str]:
    month, day = (int(part) for part in match.groups())
    return [f"{month}-{day}"]


def _time(match: Match) -> list[str]:
    half, hour = match["half"] or "", int(match["hour"])
    minute = 30 if match["minute"] == "반" else int(match["minute"] or match["after_colon"] or 0)
    # 6시 alone may be either half of the day: it equals neither 6:00 nor 18:00.
    either = "시" if not half and not match["after_colon"] and 1 <= hour <= 12 else ""
    return [f"{_hour_of_day(half, hour)}:{minute:02}{either}"]


def _hour_of_day(half: str, hour: int) -> int:
    """Return 1 to 24: midnight is 24; 밤 12시 and 새벽 12시 are midnight, 밤 1시 is after it."""
    if half in {"오후", "저녁"} or (half == "낮" and hour < 9) or (half == "밤" and 5 < hour < 12):
        return hour if hour >= 12 else hour + 12
    return 24 if hour == 0 or (half in {"오전", "새벽", "밤"} and hour == 12) else hour


def _road(match: Match) -> list[str]:
    return [f"{match[1]} {match[2]}"]


def _counted(match: Match) -> list[str]:
    return [amount_of(match[1]) + unit_named(next((unit for unit in match.groups()[1:] if unit), ""))]


def _natively_counted(match: Match) -> list[str]:
    return [native_amount_of(match[1]) + unit_named(match[2])]


def _native_hour(match: Match) -> list[str]:
    return [f"{native_amount_of(match[1])}:{'30' if match[2] else '00'}시"]


_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_DAYS: Mapping[str, int] = dict(
    zip(words("하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘 보름"), [*range(1, 11), 15], strict=True)
)
_PLACES: Mapping[str, int] = {"첫째": 1, "첫 번째": 1, "첫번째": 1, "둘째": 2, "셋째": 3, "넷째": 4}
_ANOTHER_WORD = r"(?!세대|세부|세계|세금|세무|한부모|한주|한대|두부|한층|한국|한곳|열대)"
_SPOKEN_UNITS = "원|명|년|개월|일|시간|분|세|퍼센트|프로|회|주|층|미터"
_TOP_LEVEL = "kr|com|net|org|io|me|info|biz|xyz|app|gov|link|ly"

_KINDS: tuple[tuple[re.Pattern[str], Callable[[Match], list[str]]], ...] = (
    (re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII), _as_written),
    (re.compile(r"[a-z][a-z+.-]*://[^\s()\"'가-힣]+|www\.[^\s()\"'가-힣]+", re.ASCII), _as_written),
    (re.compile(rf"[\w-]+(?:\.[\w-]+)*\.(?:{_TOP_LEVEL})\b(?:/[^\s()\"'가-힣]*)?", re.ASCII), _as_written),
    (re.compile(r"(?<![\d-])\(?0\d{1,2}[-.) ]{1,2}\d{3,4}[-. ]\d{4}(?![\d-])|(?<!\d)0\d{8,10}(?!\d)"), _telephone),
    (re.compile(r"(?<![\d-])\d{3,4}-\d{4}(?![\d-])"), _telephone),
    (re.compile(r"(?<!\d)(\d{4})(?:년 ?|[-./] ?)(\d{1,2})(?:월 ?|[-./] ?)(\d{1,2})(?:일|\.)?(?!\d)"), _full_date),
    (re.compile(r"(?<!\d)(\d{4})년 ?(\d{1,2})월"), _month),
    (re.compile(r"(?<!\d)(\d{1,2})월 ?(\d{1,2})일"), _month_and_day),
    (re.compile(r"(?<![\d./])(\d{1,2})[./] ?(\d{1,2})\.(?!\d)"), _month_and_day),
    (re.compile(r"(?<![\d./])(\d{1,2})/(\d{1,2})(?![\d/])"), _month_and_day),
    (re.compile("정오"), lambda match: ["12:00"]),
    (re.compile("자정"), lambda match: ["24:00"]),
    (
        re.compile(
            r"(?:(?P<half>오전|오후|아침|새벽|저녁|밤|낮) ?)?(?<![\d.:])(?P<hour>\d{1,2})"
            r"(?::(?P<after_colon>\d\d)|시(?!간|설)(?: ?(?P<minute>\d{1,2}(?=분)|반(?![가-힣]))분?)?)"
        ),
        _time,
    ),
    (re.compile(rf"([가-힣0-9]+(?<!으)(?:로|길)) ?(\d+(?:-\d+)?)(?![\d,.]*(?:{_UNIT}|시))"), _road),
    (re.compile(rf"({WRITTEN})(?:({_UNIT})| ({SPACED}))?"), _counted),
    (re.compile(rf"(?<![가-힣])({SPOKEN}) ?({_SPOKEN_UNITS})"), _counted),
    (re.compile(rf"(?<![가-힣])({SPOKEN_ONE}) ({_SPOKEN_UNITS})"), _counted),
    (re.compile("|".join(_PLACES)), lambda match: [f"{_PLACES[match.group()]}째"]),
    (re.compile(rf"(?<![가-힣]){_ANOTHER_WORD}({NATIVE}) ?시(?!간|설|적|청|장)( ?반)?"), _native_hour),
    (re.compile(rf"(?<![가-힣]){_ANOTHER_WORD}({NATIVE}) ?({NATIVE_UNITS})"), _natively_counted),
    (re.compile("|".join(_DAYS)), lambda match: [f"{_DAYS[match.group()]}일"]),
)
"""In reading order: what a more telling shape has read is no bare number any more."""
