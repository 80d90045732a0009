from collections.abc import Mapping

import pytest

from madang.core.rules.signed_chain import check
from madang.documents.rules.export_check import Result, check_export
from madang.documents.rules.exported_course import BODY_FILE, Json, parse
from tests.documents import courses
from tests.documents.courses import BODY, CITY_KEY, DEEDS, FIRST_BODY, FOREIGN_KEY, MAP, PLAN, course, deed, enclosed

STEPS = ["chain", "keys", "document", "body", "enclosures", "files"]


def results(written: bytes, files: Mapping[str, bytes] | None = None) -> list[Result]:
    return check_export(parse(written), enclosed() if files is None else files, check, CITY_KEY.keys)


def wrong(written: bytes, files: Mapping[str, bytes] | None = None) -> list[str]:
    return [result.step for result in results(written, files) if result.ok is False]


def sentence(step: str, of: list[Result]) -> str:
    return next(result.sentence for result in of if result.step == step)


def test_a_sound_document_fits_in_every_step() -> None:
    assert [(result.step, result.ok) for result in results(course())] == [(step, True) for step in STEPS]


def test_without_the_citys_keys_the_key_stays_open() -> None:
    found = check_export(parse(course()), enclosed(), check)

    assert [result.step for result in found if result.ok is None] == ["keys"]


def test_without_the_body_it_stays_open_what_was_decided() -> None:
    found = results(course(), {PLAN: enclosed()[PLAN], MAP: enclosed()[MAP]})

    assert [result.step for result in found if result.ok is None] == ["body"]


@pytest.mark.parametrize(
    ("written", "steps"),
    [
        (courses.with_opinion_changed(course()), ["chain"]),
        (courses.with_last_link_cut(course()), ["chain"]),
        (courses.with_title_changed(course()), ["document"]),
        (course(FOREIGN_KEY), ["keys"]),
        (courses.with_enclosure_admitted(course(), PLAN, b"other"), ["document", "enclosures", "files"]),
    ],
    ids=["opinion changed, hashes computed anew", "last link cut", "title", "foreign key", "enclosure admitted"],
)
def test_a_forged_course_is_found_in_its_step(written: bytes, steps: list[str]) -> None:
    assert wrong(written) == steps


def test_the_place_of_a_changed_opinion_is_named() -> None:
    found = results(courses.with_opinion_changed(course()))

    assert sentence("chain", found) == "3번 기록의 서명이 내용과 맞지 않습니다."


def test_a_cut_link_leaves_a_gap_before_the_closing_one() -> None:
    assert sentence("chain", results(courses.with_last_link_cut(course()))) == "4번 기록이 없습니다."


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (courses.exchanged(enclosed()), f"결재한 것과 다른 붙임이 있습니다: {PLAN}."),
        ({BODY_FILE: BODY, PLAN: enclosed()[PLAN]}, f"담겨 있지 않은 붙임이 있습니다: {MAP}."),
        ({**enclosed(), "몰래.exe": b"MZ"}, "결재한 적 없는 파일이 담겨 있습니다: 몰래.exe."),
    ],
)
def test_the_files_in_the_pdf_are_those_that_were_decided(files: dict[str, bytes], told: str) -> None:
    assert wrong(course(), files) == ["files"]
    assert sentence("files", results(course(), files)) == told


def test_a_body_that_was_not_decided_is_found() -> None:
    assert wrong(course(), {**enclosed(), BODY_FILE: FIRST_BODY}) == ["body"]


@pytest.mark.parametrize(
    ("deeds", "told"),
    [
        (DEEDS[:1], "문서에 적힌 본문이 결재한 본문과 다릅니다."),
        (
            (*DEEDS[:3], deed(4, "sign", "최강", FIRST_BODY)),
            "4번 기록은 그때의 본문이 아닌 것에 서명되었습니다.",
        ),
        ((*DEEDS[:3], deed(4, "edit", "최강", FIRST_BODY)), "문서에 적힌 본문이 결재한 본문과 다릅니다."),
    ],
    ids=["never mended", "signed upon the older body", "mended after all"],
)
def test_every_deed_has_to_be_upon_the_body_that_stood(deeds: tuple[dict[str, Json], ...], told: str) -> None:
    assert sentence("body", results(course(deeds=deeds))) == told


def test_a_course_without_a_deed_is_none() -> None:
    bare = parse(course()).model_copy(update={"links": []})

    assert check_export(bare, enclosed(), check)[0] == Result("chain", False, "결재 기록이 한 건도 없습니다.")
