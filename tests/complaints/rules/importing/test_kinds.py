"""Cells name kinds of violation in the words of many systems."""

import pytest

from madang.complaints.rules.importing.kinds import Kind, Kinds

KINDS = Kinds(
    [
        {"id": "hydrant", "name": "소화전 5m 이내", "words": ["소화전"], "category": "no-stop"},
        {"id": "corner", "name": "교차로 모퉁이 5m 이내", "words": ["모퉁이", "교차로"], "category": "no-stop"},
        {"id": "pavement", "name": "인도(보도)", "words": ["인도", "보도"], "category": "no-stop"},
    ],
    {"road": "도로 파손"},
)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("소화전", Kind("no-stop", "hydrant")),
        ("소화전 5M 이내", Kind("no-stop", "hydrant")),
        ("[주민신고] 소화전 주변 불법 주정차(5m)", Kind("no-stop", "hydrant")),
        ("hydrant", Kind("no-stop", "hydrant")),
        ("도로파손", Kind("road")),
        ("우리 동네 도로 파손 신고", Kind("road")),
        ("인도", Kind("no-stop", "pavement")),
        ("보도블록이 깨졌어요", None),
        ("소화전 앞 교차로", None),
        ("", None),
        ("무엇인지 모름", None),
    ],
)
def test_a_kind_is_known_by_its_names_also_inside_a_longer_cell(words: str, kind: Kind | None) -> None:
    assert KINDS.find(words) == kind
