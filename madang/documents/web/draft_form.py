"""What the page of a draft sends, read into what the action takes."""

import json
import re
from collections.abc import Mapping, Sequence

from django.http import QueryDict

from madang.approval.api import StepRole
from madang.core.api import Refusal
from madang.documents.actions.save_document import GivenDocument
from madang.documents.rules import line_rows, plain_text
from madang.documents.rules.form import FormKind
from madang.documents.rules.kinds import Access, DocumentKind, SealKind
from madang.documents.rules.line_rows import Row
from madang.documents.rules.openness import Openness
from madang.documents.rules.senders import Reach, proposed_seal, reach_of
from madang.documents.web.draft_recipients import given_recipients

MOST_AMOUNT = 10**15
_WHITE = re.compile(r"\s")


def given_document(sent: QueryDict, departments: Mapping[str, str]) -> GivenDocument:
    """Return the draft as it was sent. Raises Refusal for what no page of ours sends, and for too much of it."""
    try:
        return _given(without_nulls(sent), departments)
    except ValueError as unreadable:
        raise _unreadable() from unreadable


def without_nulls(sent: QueryDict) -> QueryDict:
    """Return what was sent without null characters, which no text of the database can hold."""
    clean = QueryDict(mutable=True)
    for name, values in sent.lists():
        clean.setlist(name, [value.replace("\x00", "") for value in values])
    return clean


def _given(sent: QueryDict, departments: Mapping[str, str]) -> GivenDocument:
    internal = sent.get("internal", "yes") == "yes"
    recipients = () if internal else tuple(given_recipients(sent, departments))
    return GivenDocument(
        edition=int(sent.get("edition", "0")),
        form=FormKind(sent.get("form", FormKind.GENERAL)),
        kind=DocumentKind(sent.get("kind", DocumentKind.GENERAL)),
        title=_spaced(sent, "title"),
        summary=_spaced(sent, "summary"),
        keywords=tuple(sent.get("keywords", "").replace("#", ",").split(",")),
        body=body_sent(sent),
        internal=internal,
        openness=Openness(sent.get("openness", Openness.OPEN)),
        grounds=tuple(int(number) for number in sent.getlist("grounds")),
        recipients=recipients,
        via=_line(sent, "via"),
        sender=_line(sent, "sender"),
        seal=_seal(sent, reach_of(internal, [each.kind for each in recipients])),
        one_each=sent.get("one_each") == "yes",
        content_access=Access(sent.get("content_access", Access.DEPARTMENT)),
        list_access=Access(sent.get("list_access", Access.CITY)),
        unit_task=sent.get("unit_task", ""),
        record_file=_number(sent.get("record_file", "")),
        matter=sent.get("matter", ""),
        amount=_amount(sent.get("amount", "")),
        line=line_of(rows_of(sent), sent),
        important=sent.get("important") == "yes",
        urgent=sent.get("urgent") == "yes",
        originator=sent.get("originator", ""),
        reporter=sent.get("reporter", ""),
    )


def rows_of(sent: QueryDict) -> list[Row]:
    """Return the approval line as the page sends it: repeated fields, one set a row."""
    sent = without_nulls(sent)
    roles, people = sent.getlist("line_role"), sent.getlist("line_person")
    reasons = [*sent.getlist("line_skip"), *([""] * len(people))]
    return [
        line_rows.row(StepRole(role).value, person, skip_reason=reason.strip()[:30])
        for role, person, reason in zip(roles, people, reasons, strict=False)
    ]


def line_of(rows: Sequence[Row], sent: QueryDict) -> tuple[dict[str, object], ...]:
    """Return the approval line of these rows, consulted one after the other where the page says so."""
    return tuple(dict(each) for each in line_rows.staged(rows, sent.get("serial") != "yes"))


def _spaced(sent: QueryDict, name: str) -> str:
    """Return a text on one line, as long as it was typed: findings name their place in it."""
    return _WHITE.sub(" ", sent.get(name, ""))


def _line(sent: QueryDict, name: str) -> str:
    return " ".join(sent.get(name, "").split())


def body_sent(sent: QueryDict) -> dict[str, object]:
    """The editor sends JSON; the page without scripts sends the text as it is typed. Raises Refusal for neither."""
    if "body_text" in sent and not sent.get("body"):
        return _typed(sent.get("body_text", "").replace("\x00", ""))
    try:
        read = json.loads(sent.get("body") or "{}")
    except (ValueError, RecursionError) as unreadable:
        raise _unreadable() from unreadable
    if not isinstance(read, dict):
        raise _unreadable()
    return read


def _typed(text: str) -> dict[str, object]:
    try:
        return plain_text.read(text).model_dump(mode="json")
    except plain_text.TooMuchTextError as too_much:
        raise Refusal(str(too_much)) from too_much


def _unreadable() -> Refusal:
    return Refusal("보낸 내용을 읽을 수 없습니다.", "화면을 새로 고친 뒤 다시 저장해 주세요.")


def _seal(sent: QueryDict, reach: Reach) -> SealKind:
    """Return what was chosen; where nothing was, or nothing goes out, what follows from the recipients."""
    chosen = sent.get("seal", "")
    return SealKind(chosen) if chosen and reach is not Reach.INTERNAL else proposed_seal(reach)


def _number(written: str) -> int | None:
    return int(written) if written.isdecimal() else None


def _amount(written: str) -> int | None:
    bare = written.replace(",", "").replace("원", "").strip()
    if not bare:
        return None
    if not bare.isdecimal() or int(bare) > MOST_AMOUNT:
        raise Refusal("금액은 숫자로 적어 주세요.", "예: 4,500,000")
    return int(bare)
