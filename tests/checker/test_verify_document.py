"""The stand-alone checker and the house agree, file by file."""

import ast
import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from django.utils import timezone
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pytest_django.fixtures import Settings

from checker import verify_document
from madang.core.rules.signed_chain import check, fingerprint
from madang.documents.adapters import first_run_authority
from madang.documents.adapters.embedded_files import UnreadableFiles, embedded_files
from madang.documents.adapters.pdf_signature import verify
from madang.documents.rules.export_check import check_export
from madang.documents.rules.exported_course import NotACourse, parse
from tests.documents import courses
from tests.documents.courses import BODY, CITY_KEY, FIRST_BODY, FOREIGN_KEY, PLAN, course, deed, enclosed
from tests.documents.exports import flipped, pdf, signed, signs_for_itself, value_of
from tests.documents.time_authority import TimeAuthority, served, trusted_in

PROGRAM = Path(verify_document.__file__)
Steps = list[tuple[str, bool | None]]
COURSE_STEPS = ["chain", "keys", "document", "body", "enclosures", "files"]
ALL_STEPS = ["pdf", "whole", "authority", *COURSE_STEPS]


@pytest.fixture(autouse=True)
def authority(settings: Settings, tmp_path: Path) -> Path:
    """The certificate of the authority that the house signs under, as the city would publish it."""
    signs_for_itself(settings, tmp_path)
    signed(pdf(files={}))
    (root,) = first_run_authority.roots(settings.PDF_TEST_AUTHORITY)
    published = tmp_path / "authority.pem"
    published.write_bytes(root.public_bytes(Encoding.PEM))
    return published


def in_house(content: bytes) -> Steps:
    report = verify(content)
    steps: Steps = [("pdf", report.intact)]
    if report.signer is not None:
        steps += [("whole", report.covers_whole_file), ("authority", report.trusted)]
    try:
        held = embedded_files(content)
        read = parse(held.get("course.json", b""))
    except (UnreadableFiles, NotACourse):
        return [*steps, ("course", False)]
    return [*steps, *((each.step, each.ok) for each in check_export(read, held, check, CITY_KEY.keys))]


def alone(content: bytes, authority: Path) -> Steps:
    published = frozenset({fingerprint(CITY_KEY.raw)})
    results, _ = verify_document.check(content, verify_document.certificates(str(authority)), published)
    return [(result.step, result.ok) for result in results]


def run(file: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    """Run the program as a stranger would: in another folder, with nothing of the house on its path."""
    command = [sys.executable, "-I", str(PROGRAM), str(file), *more]
    return subprocess.run(command, cwd=file.parent, capture_output=True, text=True, check=False)


def wrong(steps: Steps) -> list[str]:
    return [step for step, ok in steps if ok is not True]


def flipped_in_page() -> bytes:
    content = signed(pdf())
    return flipped(content, content.index(b"stream") + 20)


def flipped_in_value() -> bytes:
    content = signed(pdf())
    return flipped(content, value_of(content)[0] + 600)


def flipped_in_padding() -> bytes:
    content = signed(pdf())
    return flipped(content, value_of(content)[1] + 10)


def changed_afterwards() -> bytes:
    """Write another title into the document by an incremental update, as an editor would."""
    writer = IncrementalPdfFileWriter(BytesIO(signed(pdf())))
    writer.root["/Lang"] = writer.root.raw_get("/Lang")
    writer.update_root()  # type: ignore[no-untyped-call]
    more = BytesIO()
    writer.write(more)  # type: ignore[no-untyped-call]
    return more.getvalue()


FILES: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "sound": (lambda: signed(pdf()), []),
    "without enclosures in the file": (lambda: signed(pdf(files={"body.json": BODY})), ["files"]),
    "unsigned": (pdf, ["pdf"]),
    "byte flipped in a page": (flipped_in_page, ["pdf", "authority"]),
    "byte flipped in the padding": (flipped_in_padding, ["pdf", "authority"]),
    "bytes added": (lambda: signed(pdf()) + b"\n", ["whole"]),
    "revision added": (changed_afterwards, ["whole"]),
    "enclosure exchanged": (lambda: signed(pdf(files=courses.exchanged(enclosed()))), ["files"]),
    "enclosure exchanged and admitted": (
        lambda: signed(
            pdf(
                courses.with_enclosure_admitted(course(), PLAN, courses.exchanged(enclosed())[PLAN]),
                courses.exchanged(enclosed()),
            )
        ),
        ["document", "enclosures"],
    ),
    "a file more": (lambda: signed(pdf(files={**enclosed(), "more.txt": b"more"})), ["files"]),
    "another body": (lambda: signed(pdf(files={**enclosed(), "body.json": FIRST_BODY})), ["body"]),
    "no body": (lambda: signed(pdf(files={k: v for k, v in enclosed().items() if k != "body.json"})), ["body"]),
    "opinion changed, hashes computed anew": (
        lambda: signed(pdf(courses.with_opinion_changed(course()))),
        ["chain"],
    ),
    "last link cut": (lambda: signed(pdf(courses.with_last_link_cut(course()))), ["chain"]),
    "title changed": (lambda: signed(pdf(courses.with_title_changed(course()))), ["document"]),
    "foreign key": (lambda: signed(pdf(course(FOREIGN_KEY))), ["keys"]),
    "signed upon an older body": (
        lambda: signed(pdf(course(deeds=(*courses.DEEDS[:3], deed(4, "sign", "최강", FIRST_BODY))))),
        ["body"],
    ),
    "no course": (lambda: signed(pdf(b"{}")), ["course"]),
    "course not canonical": (lambda: signed(pdf(course() + b"\n")), ["course"]),
}


@pytest.mark.parametrize("name", FILES)
def test_the_checker_and_the_house_agree(name: str, authority: Path) -> None:
    make, expected = FILES[name]
    content = make()

    assert alone(content, authority) == in_house(content)
    assert wrong(in_house(content)) == expected


def test_they_agree_where_the_signature_cannot_even_be_read(authority: Path) -> None:
    content = flipped_in_value()

    assert alone(content, authority) == in_house(content)
    assert "pdf" in wrong(in_house(content))


@pytest.mark.parametrize("share", range(0, 100, 4))
def test_they_agree_on_a_byte_flipped_anywhere(share: int, authority: Path) -> None:
    content = signed(pdf())
    broken = flipped(content, len(content) * share // 100)

    assert alone(broken, authority) == in_house(broken)
    assert wrong(in_house(broken))


def test_they_agree_on_a_document_made_wholly_by_a_stranger(
    authority: Path, settings: Settings, tmp_path: Path
) -> None:
    own, settings.PDF_TEST_AUTHORITY = settings.PDF_TEST_AUTHORITY, tmp_path / "stranger"
    content = signed(pdf(course(FOREIGN_KEY)))
    settings.PDF_TEST_AUTHORITY = own

    assert alone(content, authority) == in_house(content)
    assert wrong(in_house(content)) == ["authority", "keys"]


def test_they_agree_on_a_time_stamp(authority: Path, settings: Settings) -> None:
    time = TimeAuthority(timezone.now())
    trusted_in(settings.PDF_AUTHORITIES, time)
    authority.write_bytes(authority.read_bytes() + time.root)
    with served(time) as settings.TIMESTAMP_ADDRESS:
        content = signed(pdf())
    start, end = value_of(content)
    broken = [flipped(content, place) for place in range(start + 1, end, 301)]

    assert alone(content, authority) == in_house(content) == [(step, True) for step in ALL_STEPS]
    assert [alone(each, authority) for each in broken] == [in_house(each) for each in broken]
    assert all(wrong(in_house(each)) for each in broken)


def test_every_step_of_a_sound_document_is_looked_at(authority: Path) -> None:
    assert alone(signed(pdf()), authority) == [(step, True) for step in ALL_STEPS]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "문서.pdf"
    written.write_bytes(signed(pdf()))
    return written


def test_a_stranger_gets_a_yes_with_the_published_key_and_authority(file: Path, authority: Path) -> None:
    done = run(file, "--key", fingerprint(CITY_KEY.raw), "--authority", str(authority))

    assert (done.returncode, done.stderr) == (0, "")
    assert "  순천시 정보통신과-1234 ‘2027년 전자문서 추진 계획’ (결재일 2026-11-23)" in done.stdout
    assert "자치행정국장 최강 서명 전결" in done.stdout
    assert done.stdout.count("✓") == len(ALL_STEPS)
    assert "모두 확인했고, 내보낸 그대로입니다." in done.stdout


def test_without_them_it_says_what_it_cannot_know(file: Path) -> None:
    done = run(file)

    assert done.returncode == 2
    assert done.stdout.count("\n? ") == 2
    assert f"(--key 지문): {fingerprint(CITY_KEY.raw)}" in done.stdout
    assert "--authority cert.pem" in done.stdout


def test_a_tampered_file_gets_a_no_whatever_is_given(file: Path) -> None:
    file.write_bytes(flipped_in_page())

    done = run(file)

    assert done.returncode == 1
    assert "✗ 서명한 뒤에 내용이 바뀌었습니다." in done.stdout


def test_a_key_that_is_not_the_published_one_gets_a_no(file: Path, authority: Path) -> None:
    done = run(file, "--key", fingerprint(FOREIGN_KEY.raw), "--authority", str(authority))

    assert done.returncode == 1
    assert "✗ 주신 지문과 다른 열쇠로 서명되었습니다" in done.stdout


def test_a_fingerprint_may_be_written_in_pairs(file: Path, authority: Path) -> None:
    digits = fingerprint(CITY_KEY.raw).upper()
    pairs = ":".join(digits[place : place + 2] for place in range(0, 64, 2))

    assert run(file, "--key", pairs, "--authority", str(authority)).returncode == 0


def test_for_programs_it_answers_in_json(file: Path, authority: Path) -> None:
    done = run(file, "--key", fingerprint(CITY_KEY.raw), "--authority", str(authority), "--json")

    told = json.loads(done.stdout)
    assert told["status"] == 0
    assert [result["step"] for result in told["results"]] == ALL_STEPS
    assert told["course"]["document"]["number"] == "정보통신과-1234"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--key", "1234"], "지문은 16진수 64자리입니다."),
        (["--authority", "nowhere.pem"], "파일을 읽을 수 없습니다"),
    ],
)
def test_what_was_given_wrongly_is_named(file: Path, arguments: list[str], told: str) -> None:
    done = run(file, *arguments)

    assert done.returncode == 2
    assert told in done.stderr


def test_a_text_that_would_steer_a_terminal_is_shown_without_it() -> None:
    assert verify_document.shown("제목\x1b[31m\u202e") == "제목�[31m�"


def test_it_knows_neither_the_house_nor_its_framework() -> None:
    tree = ast.parse(PROGRAM.read_text(encoding="utf-8"))
    imported = {
        (node.module or "").split(".")[0] if isinstance(node, ast.ImportFrom) else name.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }

    assert imported - set(sys.stdlib_module_names) == {
        "asn1crypto",
        "cryptography",
        "pyhanko",
        "pyhanko_certvalidator",
        "pypdf",
    }


def test_without_its_libraries_it_says_what_to_install() -> None:
    told = subprocess.run([sys.executable, "-I", "-S", PROGRAM, "any.pdf"], capture_output=True, check=False)
    said = told.stderr.decode()
    assert (told.returncode, said.count("\n"), told.stdout) == (2, 1, b"")
    assert "pip install pyhanko cryptography pypdf" in said
