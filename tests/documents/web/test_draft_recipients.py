"""수신 on the page of a draft: read as it is typed, ticked without scripts; the mark follows unless it is chosen."""

from typing import Any

import pytest
from django.test import Client

from madang.documents.rules.kinds import RecipientKind, SealKind
from tests.documents.web.test_drafting import address, sent
from tests.support.clients import client_of
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


@pytest.fixture
def haneul(office: object) -> Client:
    return client_of("haneul")


def saved(client: Client, paper: Paper, **changes: Any) -> str:
    """Save the page of the draft; return it as it is shown then."""
    form = {"internal": "no", "seal": "", "op": "save", **changes}
    return client.post(address(paper), sent(paper, **form), follow=True).content.decode()


@pytest.mark.parametrize("typed", ["회계과", "회계과장", "순천시 회계과", "순천시청 회계과장", "순천시장(회계과장)"])
def test_a_department_is_ours_however_it_is_written(haneul: Client, typed: str) -> None:
    paper = Paper()
    saved(haneul, paper, recipients=typed)
    recipient = paper.document.recipients.get()
    assert (recipient.kind, recipient.department_id, recipient.name) == (
        RecipientKind.DEPARTMENT,
        "accounting",
        "회계과장",
    )


def test_the_mark_follows_the_recipients_until_somebody_chooses_one(haneul: Client) -> None:
    paper = Paper()
    for recipients, seal in (("회계과", SealKind.SIGNATURE), ("회계과\n여수시장", SealKind.SEAL)):
        page = saved(haneul, paper, recipients=recipients)
        assert paper.document.seal == seal
        assert "selected" not in _options(page)
    page = saved(haneul, paper, recipients="회계과", seal="signature_omitted")
    assert paper.document.seal == SealKind.SIGNATURE_OMITTED
    assert '<option value="signature_omitted" selected>' in _options(page)
    saved(haneul, paper, internal="yes", seal="seal")
    assert paper.document.seal == SealKind.NONE


def test_what_is_ticked_without_scripts_goes_behind_what_is_typed(haneul: Client) -> None:
    paper = Paper()
    saved(haneul, paper, recipients="순천시장(회계과장)", departments=["accounting", "planning", "moon"])
    assert [each.name for each in paper.document.recipients.all()] == ["회계과장", "기획과장"]


def test_the_page_says_what_was_taken_and_proposes(haneul: Client) -> None:
    paper = Paper()
    posted = {"recipients": "회계괘\n순천시 기획과\x00"}
    answer = haneul.post(address(paper, "recipients/"), posted).content.decode()
    for told in ("기획과장", "혹시 ‘회계과’입니까", "발신명의 <b>순천시장</b>, <b>관인</b>"):
        assert told in answer
    assert not paper.document.recipients.exists()
    assert "혹시 ‘회계과’입니까" in saved(haneul, paper, **posted)


def test_it_is_for_the_author_of_the_draft_alone(haneul: Client) -> None:
    paper = Paper()
    assert client_of("bora").post(address(paper, "recipients/"), {"recipients": "회계과"}).status_code == 404
    assert haneul.post("/documents/999999/recipients/", {"recipients": "회계과"}).status_code == 404
    assert haneul.get(address(paper, "recipients/")).status_code == 405


def _options(page: str) -> str:
    return page.split('id="seal"')[1].split("</select>")[0]
