"""What the page of a draft asks for while it is written: checks, the printed page, pictures, enclosures."""

import gzip
import json
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from madang.documents import api
from madang.documents.models import AccessEntry, Document, Version
from tests.documents.adapters import files
from tests.support.clients import client_of
from tests.support.forms import png
from tests.support.office import actor
from tests.support.papers import Paper, items

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]

JSON = {"accept": "application/json"}
DRAFT: dict[str, Any] = {
    "title": "단속 계획",
    "summary": "단속하려는 것임.",
    "keywords": "단속",
    "body": items("기간: 2026.12.01까지"),
}


def ask(client: Client, **told: Any) -> Any:
    return client.post(
        "/documents/check/", json.dumps({**DRAFT, **told}), content_type="application/json", headers=JSON
    )


def rules_of(answer: Any) -> list[str]:
    return [each["rule"] for each in answer.json()["findings"]]


def test_the_check_names_what_is_wrong_where_and_what_is_right() -> None:
    (found,) = ask(client_of("haneul")).json()["findings"]
    assert (found["rule"], found["article"], found["must"]) == ("date-form", "규정 제7조제5항", False)
    assert (found["place"]["field"], found["place"]["block"]) == ("body", 0)
    text = DRAFT["body"]["blocks"][0]["text"]
    assert text[found["place"]["start"] : found["place"]["end"]] == "2026.12.01"
    assert found["replacement"] == "2026. 12. 1."


def test_nobody_hears_of_empty_fields_before_they_tried_to_submit() -> None:
    client = client_of("haneul")
    assert "title-empty" not in rules_of(ask(client, title=""))
    assert "title-empty" in rules_of(ask(client, title="", tried="yes"))


def test_the_check_knows_the_files_of_the_draft() -> None:
    paper = Paper().enclose("계획서.hwp", files.hwp())
    assert "enclosure-closed" in rules_of(ask(client_of("haneul"), document=str(paper.pk)))
    assert ask(client_of("serin"), document=str(paper.pk)).status_code == 404


def test_a_place_is_told_as_it_stands_in_the_field_spaces_and_all() -> None:
    title = "  단속   계획 2026.12.01"
    found = next(each for each in ask(client_of("haneul"), title=title).json()["findings"] if each["must"] is False)
    assert found["name"] == "날짜 쓰는 법"
    assert title[found["place"]["start"] : found["place"]["end"]] == "2026.12.01"


def test_a_sign_that_cannot_be_printed_is_told_while_one_writes() -> None:
    (found,) = ask(client_of("haneul"), body=items("출석 ☑ 확인 ☐ ⊙ 👍")).json()["findings"]
    assert (found["rule"], found["must"]) == ("undrawable", True)
    assert "‘👍’" in found["sentence"]


def test_grounds_come_as_a_list() -> None:
    assert "openness-grounds" not in rules_of(ask(client_of("haneul"), openness="partial", grounds=["5", "6"]))
    assert "openness-grounds" in rules_of(ask(client_of("haneul"), openness="open", grounds=["5"]))


def test_who_is_not_signed_in_is_told_so() -> None:
    answer = ask(Client())
    assert (answer.status_code, answer.json()["refusal"]["title"]) == (401, "로그인이 필요해요")


BROKEN = [b"", b"{", b"[]", b"null", b"[" * 100_000, b'{"edition": "x"}', b'{"body": 3}', b'{"title": "\\ud800"}']


@pytest.mark.parametrize("content", BROKEN, ids=[each[:12].decode() for each in BROKEN])
def test_what_cannot_be_read_gets_an_answer(content: bytes) -> None:
    answer = client_of("haneul").post("/documents/check/", content, content_type="application/json", headers=JSON)
    assert answer.status_code in {200, 400}
    assert "findings" in answer.json() or answer.json()["refusal"]["sentence"]


@pytest.mark.parametrize("length", [2_100_000, 9_000_000])
def test_too_much_is_refused_as_such(length: int) -> None:
    answer = ask(client_of("haneul"), summary="a" * length)
    assert answer.status_code == 413


def test_a_preview_draws_what_stands_in_the_form_and_changes_nothing() -> None:
    paper = Paper().save()
    before = (Document.objects.values().get(), Version.objects.count(), AccessEntry.objects.count())
    form = {
        **DRAFT,
        "body": json.dumps(DRAFT["body"]),
        "edition": "1",
        "internal": "no",
        "recipients": "회계과\n여수시장",
    }
    answer = client_of("haneul").post(f"/documents/{paper.pk}/preview/", form, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert page.count('<figure class="sheet"') == 1
    assert "<svg" in page
    assert (Document.objects.values().get(), Version.objects.count(), AccessEntry.objects.count()) == before


def test_a_preview_is_sent_compressed_and_without_anything_secret() -> None:
    form = {**DRAFT, "body": json.dumps(DRAFT["body"]), "edition": "1"}
    answer = client_of("haneul").post(f"/documents/{Paper().pk}/preview/", form, headers={"accept-encoding": "gzip"})
    drawn = gzip.decompress(answer.content).decode()
    assert len(answer.content) < len(drawn.encode()) / 3
    for secret in ("csrf", "nonce", "token"):
        assert secret not in drawn


def test_only_the_author_previews() -> None:
    paper = Paper().save()
    assert client_of("serin").post(f"/documents/{paper.pk}/preview/", {"edition": "1"}).status_code == 404


def test_a_preview_draws_no_picture_of_somebody_else() -> None:
    paper, theirs = Paper().save(), api.keep_picture(actor("garam"), "비밀 약도.png", png())
    body = json.dumps({"blocks": [{"kind": "picture", "file": str(theirs.id)}]})
    answer = client_of("haneul").post(f"/documents/{paper.pk}/preview/", {**DRAFT, "body": body, "edition": "2"})
    assert answer.status_code == 400


def test_a_picture_is_kept_and_shown_to_the_author_alone() -> None:
    paper, client = Paper(), client_of("haneul")
    answer = client.post(f"/documents/{paper.pk}/pictures/", {"file": SimpleUploadedFile("약도.png", png())})
    address = f"/documents/{paper.pk}/pictures/{answer.json()['file']}/"
    shown = client.get(address)
    assert (shown.status_code, shown.headers["Content-Type"], shown.content) == (200, "image/png", png())
    assert "sandbox" in shown.headers["Content-Security-Policy"]
    assert client_of("serin").get(address).status_code == 404


@pytest.mark.parametrize("given", [{}, {"file": SimpleUploadedFile("약도.png", b"no picture")}])
def test_what_is_no_picture_is_refused(given: dict[str, Any]) -> None:
    answer = client_of("haneul").post(f"/documents/{Paper().pk}/pictures/", given, headers=JSON)
    assert answer.status_code == 400
    assert "그림 파일" in answer.json()["refusal"]["sentence"]


def enclose(client: Client, paper: Paper, *given: SimpleUploadedFile, **headers: str) -> Any:
    return client.post(f"/documents/{paper.pk}/enclosures/", {"files": list(given)}, headers=headers)


def test_of_several_files_the_good_ones_are_taken_and_the_others_said() -> None:
    paper = Paper()
    given = SimpleUploadedFile("명단.txt", "명단".encode()), SimpleUploadedFile("빈 것.txt", b"")
    page = enclose(client_of("haneul"), paper, *given, **{"HX-Request": "true"}).content.decode()
    assert "빈 것.txt: 빈 파일이에요." in page
    assert 'value="명단"' in page
    assert f'data-edition="{paper.document.edition}"' in page
    assert [each.file_name for each in paper.document.enclosures.all()] == ["명단.txt"]


def test_without_scripts_one_comes_back_to_the_enclosures() -> None:
    paper, client = Paper(), client_of("haneul")
    answer = enclose(client, paper, SimpleUploadedFile("명단.txt", "명단".encode()))
    assert answer.headers["Location"] == f"/documents/{paper.pk}/edit/#enclosures"
    row = paper.document.enclosures.get()
    change = f"/documents/{paper.pk}/enclosures/{row.pk}/"
    client.post(change, {f"name-{row.pk}": "참석자 명단", f"copies-{row.pk}": "2"})
    row.refresh_from_db()
    assert (row.name, row.copies) == ("참석자 명단", 2)
    assert client.post(change, {f"name-{row.pk}": "명단", f"copies-{row.pk}": "9" * 5000}).status_code == 400
    client.post(change, {"op": "remove"})
    assert not paper.document.enclosures.exists()
