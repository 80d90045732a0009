"""A complaint as a caller of Open311 files it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from madang.complaints.rules.category import Question
from madang.complaints.rules.channels import Channel
from madang.complaints.rules.filing import LONGEST_PLACE, GivenComplaint, GivenReporter
from madang.complaints.rules.importing.telephones import read_telephone
from madang.complaints.rules.open311.services import PLATE, VIOLATION
from madang.complaints.rules.place import Box, MisplacedError, ReadPoint, read_point

LONGEST_ADDRESS = 500
"""Characters of a media_url."""
_ATTRIBUTE = re.compile(r"attribute\[([^\]]*)\](\[\])?")

Parameters = Mapping[str, list[str]]
"""Every value of each parameter, in the order of the form."""


@dataclass(frozen=True)
class Problem:
    """What is wrong, with the status that the specification gives it: 404 unknown service, 400 else."""

    status: int
    sentence: str


class FiledWronglyError(ValueError):
    """The complaint cannot be taken; `problems` hold every reason."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.sentence for problem in self.problems))


def read_filing(
    parameters: Parameters, category: str, questions: Iterable[Question], box: Box, now: datetime
) -> GivenComplaint:
    """Read POST requests into a complaint of a known category. Raises FiledWronglyError."""
    problems: list[Problem] = []
    point = _point(parameters, box, problems)
    words = _one(parameters, "address_string")[:LONGEST_PLACE]
    if point is None and not words and not problems:
        problems.append(Problem(400, _place_missing(parameters)))
    told = _attributes(parameters)
    media = _media(parameters, problems)
    if problems:
        raise FiledWronglyError(problems)
    return GivenComplaint(
        channel=Channel.OPEN311,
        reported_at=now,
        category=category,
        violation=told.pop(VIOLATION, ""),
        plate=told.pop(PLATE, ""),
        text="\n\n".join(filter(None, [_one(parameters, "description"), media])),
        answers=_answers(told, questions),
        point=point,
        place_words=words,
        reporter=_reporter(parameters),
    )


def _point(parameters: Parameters, box: Box, problems: list[Problem]) -> ReadPoint | None:
    try:
        return read_point(_one(parameters, "lat"), _one(parameters, "long"), box)
    except MisplacedError as misplaced:
        problems.append(Problem(400, f"lat, long: {misplaced}"))
        return None


def _place_missing(parameters: Parameters) -> str:
    if _one(parameters, "address_id"):
        return "address_id는 쓰지 않아요. lat과 long, 또는 address_string을 보내 주세요."
    return "어디인지 알 수 없어요. lat과 long, 또는 address_string을 보내 주세요."


def _attributes(parameters: Parameters) -> dict[str, str]:
    """Return attribute[code] and attribute[code][] by code; several values are put together with commas."""
    found: dict[str, str] = {}
    for name, values in parameters.items():
        if match := _ATTRIBUTE.fullmatch(name):
            found[match[1]] = ",".join(filter(None, (_clean(value) for value in values)))
    return found


def _answers(told: Mapping[str, str], questions: Iterable[Question]) -> dict[str, str]:
    """Return the answers; those to what is not asked stay among them, so that they are told as a fault."""
    asked = {question.key for question in questions}
    return {key: value for key, value in told.items() if value or key not in asked}


def _media(parameters: Parameters, problems: list[Problem]) -> str:
    """Return the line that keeps a media_url. The house fetches nothing from outside: an officer may open it."""
    address = _one(parameters, "media_url")
    if not address:
        return ""
    if len(address) > LONGEST_ADDRESS or not _is_web_address(address):
        problems.append(Problem(400, f"media_url은 {LONGEST_ADDRESS}자까지의 http(s) 주소예요."))
    return f"사진 주소: {address}"


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", address)


def _reporter(parameters: Parameters) -> GivenReporter:
    """Korean names are written family name first."""
    name = f"{_one(parameters, 'last_name')}{_one(parameters, 'first_name')}"
    email = _one(parameters, "email")
    return GivenReporter(
        name=name[:60],
        phone=read_telephone(_one(parameters, "phone")),
        email=email if len(email) <= 120 and "@" in email else "",
    )


def _one(parameters: Parameters, name: str) -> str:
    values = parameters.get(name, [])
    return _clean(values[0]) if values else ""


def _clean(value: str) -> str:
    """Return a value without what a database cannot keep."""
    return re.sub(r"[\x00\ud800-\udfff]", "", value).strip()
