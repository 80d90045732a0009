"""What is found in a draft as a whole: headings, marks, enclosures, openness, what is empty."""

from time import process_time
from typing import Any

import pytest

from madang.core.rules.masking import find_personal_data
from madang.documents.rules.body import Block
from madang.documents.rules.checks import DraftText, all_mended, check, mended
from madang.documents.rules.enclosure import Enclosure
from madang.documents.rules.openness import Openness
from tests.documents.rules.samples import draft, enclosure, item, table, text


def nobody(words: str) -> list[tuple[int, int, str]]:
    return []


def rules(*blocks: Block, **changes: Any) -> list[str]:
    return [finding.rule for finding in check(draft(*blocks, **changes), nobody)]


def test_a_right_draft_has_no_finding() -> None:
    one = draft(
        item(1, "관련: 정보통신과-1234(2026. 11. 2.)"),
        item(1, "위와 관련하여 붙임과 같이 추진하고자 합니다."),
        item(2, "기간: 2026. 12. 1.∼12. 31."),
        item(2, "예산: 금113,560원(금일십일만삼천오백육십원)"),
        enclosures=(enclosure(),),
        openness=Openness.PARTIAL,
        grounds=(5,),
    )
    assert check(one, nobody) == []


@pytest.mark.parametrize(
    ("changes", "rule", "article"),
    [
        ({"title": " "}, "title-empty", "규정 제8조"),
        ({"summary": ""}, "summary-empty", "규정 제5조제2항"),
        ({"keywords": ()}, "keywords-empty", "규정 제5조제2항"),
        ({"keywords": (" ",)}, "keywords-empty", "규정 제5조제2항"),
        ({"internal": False}, "receivers-empty", "규정 제8조"),
        ({"unit_task": ""}, "unit_task-empty", "공공기록물법 시행령 제22조"),
        ({"openness": Openness.PARTIAL}, "openness-grounds", "정보공개법 제9조제1항"),
        ({"openness": Openness.CLOSED}, "openness-grounds", "정보공개법 제9조제1항"),
        ({"grounds": (6,)}, "openness-grounds", "정보공개법 제9조제1항"),
        ({"enclosures": (enclosure(size=0),)}, "enclosure-empty", "관례"),
        ({"enclosures": (enclosure(file_name="계획서"),)}, "enclosure-extension", "관례"),
    ],
)
def test_what_must_be_there_before_it_is_submitted(changes: dict[str, Any], rule: str, article: str) -> None:
    (finding,) = check(draft(**changes), nobody)
    assert (finding.rule, finding.article, finding.must) == (rule, article, True)


EACH: dict[str, Any] = {"internal": False, "one_each": True, "receivers": ("김하늘", "박바다")}


@pytest.mark.parametrize(
    ("values", "lacking"),
    [
        (({"성명": "김하늘"}, {"성명": "박바다"}), []),
        (({"성명": "김하늘"}, {}), ["박바다"]),
        (({}, {"성명": ""}), ["김하늘", "박바다"]),
    ],
)
def test_whoever_gets_a_page_of_their_own_has_a_value_for_each_field(
    values: tuple[dict[str, str], ...], lacking: list[str]
) -> None:
    found = check(draft(text("{{성명}} 귀하께 알려드립니다."), values=values, **EACH), nobody)
    assert [finding.rule for finding in found] == ["values-missing"] * len(lacking)
    assert all(f"‘{name}’" in finding.sentence for name, finding in zip(lacking, found, strict=True))


@pytest.mark.parametrize(
    ("seal", "between_units", "found"),
    [
        ("seal", True, ["seal-between-units"]),
        ("seal_omitted", True, ["seal-between-units"]),
        ("signature", True, []),
        ("signature_omitted", True, []),
        ("seal", False, []),
    ],
)
def test_between_departments_the_head_of_the_unit_signs(seal: str, between_units: bool, found: list[str]) -> None:
    """규정 제13조, 제14조."""
    given = draft(internal=False, receivers=("회계과장",), seal=seal, between_units=between_units)
    assert [finding.rule for finding in check(given, nobody)] == found
    assert not any(finding.must for finding in check(given, nobody))


def test_an_empty_body_needs_an_enclosure_at_least() -> None:
    assert rules(text("끝.")) == ["body-empty", "typed-end"]
    assert rules(text(" "), enclosures=(enclosure(),)) == []


@pytest.mark.parametrize(
    ("names", "closed"),
    [
        (("계획.hwp",), 1),
        (("계획.HWP",), 1),
        (("계획.doc", "표.xls", "발표.ppt"), 3),
        (("계획.hwp", "계획.hwpx"), 0),
        (("계획.hwp", "계획.pdf"), 0),
        (("계획.hwp", "다른 것.pdf"), 1),
        (("계획.hwpx", "표.xlsx", "사진.jpg"), 0),
    ],
)
def test_a_closed_file_wants_an_open_one(names: tuple[str, ...], closed: int) -> None:
    findings = check(draft(enclosures=tuple(enclosure(file_name=name) for name in names)), nobody)
    assert [(each.rule, each.article, each.must) for each in findings] == [
        ("enclosure-closed", "규정 제5조제2항", False)
    ] * closed


def test_the_sentence_says_which_open_format() -> None:
    (finding,) = check(draft(enclosures=(enclosure(file_name="계획.hwp"),)), nobody)
    assert "HWPX" in finding.sentence


@pytest.mark.parametrize(
    ("blocks", "attached", "found"),
    [
        ([text("글."), text("붙임  1. 계획서 1부."), text("2. 서류 1부.  끝.")], 1, True),
        ([text("글."), text("붙임  계획서 1부.  끝.")], 0, True),
        ([text("글."), text("붙임  계획서 1부.  끝.")], 2, True),
        ([text("글."), text("붙임  계획서 1부.  끝.")], 1, False),
        ([text("글."), text("붙임"), item(1, "계획서 1부."), item(1, "서류 1부.")], 2, False),
        ([text("글.")], 2, False),
    ],
)
def test_enclosures_named_and_attached_are_as_many(blocks: list[Block], attached: int, found: bool) -> None:
    findings = check(draft(*blocks, enclosures=(enclosure(),) * attached), nobody)
    assert any(each.rule == "enclosure-count" and each.must for each in findings) is found


@pytest.mark.parametrize(
    ("words", "attached", "found"),
    [
        ("붙임과 같이 추진합니다.", 0, True),
        ("붙임 2와 같이 추진합니다.", 1, True),
        ("자세한 것은 붙임 참조", 0, True),
        ("붙임과 같이 추진합니다.", 1, False),
        ("붙임 문서의 형식을 정합니다.", 0, False),
    ],
)
def test_a_text_that_speaks_of_an_enclosure_has_one(words: str, attached: int, found: bool) -> None:
    assert ("enclosure-missing" in rules(text(words), enclosures=(enclosure(),) * attached)) is found


@pytest.mark.parametrize(
    ("blocks", "rule"),
    [
        ([text("글.  끝.")], "typed-end"),
        ([text("글."), text("이하 빈칸")], "typed-rest-is-empty"),
        ([table(("가",), ("나",), ("이하 빈칸",))], "typed-rest-is-empty"),
        ([text("글."), text("붙임: 계획서 1부.")], "typed-enclosure"),
        ([text("글.  끝."), text("더 쓴 글.")], "end-doubled"),
        ([text("붙임: 따로 보냅니다."), text("글.")], "enclosure-colon"),
        ([item(1, "1. 관련"), item(1, "본문")], "sign-typed"),
        ([item(2, "가. 관련"), item(2, "본문")], "sign-typed"),
        ([item(1, "⑴ 관련"), item(1, "본문")], "sign-compatibility"),
        ([text("㈎ 관련")], "sign-compatibility"),
    ],
)
def test_marks_and_signs_typed_by_hand_are_taken_out(blocks: list[Block], rule: str) -> None:
    one = draft(*blocks, enclosures=(enclosure(),))
    (finding,) = [finding for finding in check(one, nobody) if finding.rule == rule]
    assert finding.replacement is not None
    assert finding.article.startswith("시행규칙 제")
    assert rule not in [each.rule for each in check(mended(one, finding), nobody)]


@pytest.mark.parametrize(
    ("levels", "jumps"),
    [
        ([1, 2, 3, 1, 2], []),
        ([1, 3], [1]),
        ([2], [0]),
        ([1, 2, 4, 5, 8], [2, 4]),
        ([1, 2, 3, 4, 5, 6, 7, 8, 1], []),
    ],
)
def test_levels_are_not_left_out(levels: list[int], jumps: list[int]) -> None:
    findings = check(draft(*(item(level, "글") for level in levels)), nobody)
    assert [(each.place.block, each.article) for each in findings] == [
        (index, "시행규칙 제2조제1항") for index in jumps
    ]


@pytest.mark.parametrize(
    ("words", "openness", "grounds", "found"),
    [
        ("900101-1234567", Openness.OPEN, (), [True]),
        ("010-1234-5678", Openness.OPEN, (), [False]),
        ("900101-1234567", Openness.CLOSED, (5,), [False]),
        ("900101-1234567", Openness.CLOSED, (5, 6), []),
        ("010-1234-5678", Openness.PARTIAL, (6,), []),
        ("아무것도 없음", Openness.OPEN, (), []),
    ],
)
def test_personal_data_is_not_open(words: str, openness: Openness, grounds: tuple[int, ...], found: list[bool]) -> None:
    findings = check(draft(text(words), openness=openness, grounds=grounds), find_personal_data)
    assert [each.must for each in findings] == found
    assert all(each.article == "정보공개법 제9조제1항제6호" for each in findings)
    assert [words[each.place.start : each.place.end] for each in findings] == [words] * len(found)


def test_a_title_is_read_in_lists_whatever_the_openness() -> None:
    one = draft(title="김하늘 900101-1234567", openness=Openness.CLOSED, grounds=(6,))
    (finding,) = check(one, find_personal_data)
    assert (finding.place.field, finding.must) == ("title", True)


@pytest.mark.parametrize(
    ("lines", "internal", "place"),
    [
        (["점검함", "정비함", "마쳤습니다.", "알려드립니다.", "개선함"], True, 2),
        (["점검함", "정비함", "마쳤습니다."], True, None),
        (["점검함", "정비함", "마쳤습니다.", "알립니다."], False, None),
        (["주민 모임", "담당 책임", "마쳤습니다.", "알립니다."], True, None),
        (["일시: 2026. 12. 1.", "장소: 시청", "마쳤습니다.", "알립니다."], True, None),
    ],
)
def test_a_report_ends_its_sentences_in_one_way(lines: list[str], internal: bool, place: int | None) -> None:
    one = draft(*(text(line) for line in lines), internal=internal, receivers=("부시장",))
    assert [each.place.block for each in check(one, nobody) if each.rule == "endings-mixed"] == (
        [] if place is None else [place]
    )


def test_what_must_be_mended_comes_first() -> None:
    findings = check(draft(text("2026.06.09"), text("2026. 2. 30."), title=""), nobody)
    assert [each.rule for each in findings] == ["title-empty", "date-impossible", "date-form"]


def test_everything_that_is_only_form_is_mended_at_once() -> None:
    one = draft(text("일시 : 2026.06.09 (화) 오후 3시"), text("예산:345천원  끝."))
    whole = all_mended(one, lambda each: check(each, nobody))
    assert [getattr(block, "text", "") for block in whole.body.blocks] == [
        "일시: 2026. 6. 9.(화) 15:00",
        "예산: 345,000원",
    ]


def test_a_long_body_is_checked_while_somebody_types() -> None:
    plain = "위와 관련하여 사업을 다음과 같이 추진하고자 하오니 관계 부서에서는 적극 협조하여 주시기 바랍니다."
    dense = "2026.06.09 (화) 오후 3시까지 345천원을 지방자치법 제28조에 따라 지급: 협조 바랍니다."
    lines = [f"{plain if index % 4 else dense} {index}호" for index in range(1_000)]
    cells = tuple(zip(lines[499:749], lines[749:999], strict=True))
    one = draft(*(item(1, line) for line in lines[:499]), table(*cells, header_rows=0))
    assert len(check(one, nobody)) >= 1_000
    assert min(_seconds(one) for _ in range(5)) < 0.1, "of one core"


def _seconds(one: DraftText) -> float:
    begun = process_time()
    check(one, nobody)
    return process_time() - begun


def test_the_sample_enclosure_is_whole() -> None:
    assert Enclosure.model_validate(enclosure().model_dump()) == enclosure()
