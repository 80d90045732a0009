"""Categories as services of Open311, and what each asks as its attributes."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from madang.complaints.rules.category import Question
from madang.complaints.rules.open311.writing import Record

VIOLATION, PLATE = "violation", "plate"
"""Attributes of categories about parking, beside their questions."""

_DATATYPES: Mapping[str, str] = {
    "text": "string",
    "plate": "string",
    "choice": "singlevaluelist",
    "choices": "multivaluelist",
}


class Service(Protocol):
    """What is told of a category."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def parking(self) -> bool: ...
    @property
    def examples(self) -> tuple[str, ...]: ...
    @property
    def questions(self) -> tuple[Question, ...]: ...


def service(category: Service) -> Record:
    """Return a service. All are "realtime": the number is given at once, never a token to ask with later."""
    return {
        "service_code": category.id,
        "service_name": category.name,
        "description": category.examples[0] if category.examples else category.name,
        "metadata": bool(category.parking or category.questions),
        "type": "realtime",
        "keywords": "",
        "group": category.group,
    }


def definition(category: Service, violations: Mapping[str, str]) -> Record:
    """Return the attributes of a service; `violations` are the names of the kinds of violation by their ids."""
    asked = [*_of_parking(category, violations), *(_attribute(question) for question in category.questions)]
    attributes: list[Record] = [{**each, "order": place} for place, each in enumerate(asked, start=1)]
    return {"service_code": category.id, "attributes": attributes}


def _of_parking(category: Service, violations: Mapping[str, str]) -> Iterable[Record]:
    if category.parking:
        yield _told(VIOLATION, "singlevaluelist", "위반유형", False, list(violations.items()))
        yield _told(PLATE, "string", "차량번호", False, hint="보이는 대로 적어 주세요. 예: 12가3456")


def _attribute(question: Question) -> Record:
    values = [(choice.key, choice.name) for choice in question.choices]
    return _told(question.key, _DATATYPES[question.kind], question.ask, question.required, values, question.hint)


def _told(
    code: str, datatype: str, words: str, required: bool, values: list[tuple[str, str]] | None = None, hint: str = ""
) -> Record:
    listed: list[Record] = [{"key": key, "name": name} for key, name in values or []]
    told: Record = {
        "variable": True,
        "code": code,
        "datatype": datatype,
        "required": required,
        "datatype_description": hint,
        "order": 0,
        "description": words,
    }
    return {**told, "values": listed} if listed else told
