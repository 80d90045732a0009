"""Documents in the words of an office: `Paper().save(title="…").submit().sign("serin").sign("jihun")`."""

import io
from dataclasses import replace
from typing import Any
from zipfile import ZipFile

from madang.approval import api as approval
from madang.approval.models import Course, Step
from madang.documents import api
from madang.documents.models import Document
from madang.documents.rules.form import FormKind
from madang.documents.rules.kinds import DocumentKind, RecipientKind, SealKind
from madang.documents.rules.openness import Openness
from tests.approval.desk import line
from tests.support import office

TEXT = "주정차 과태료를 다음과 같이 줄이고자 합니다."


def items(*texts: str, level: int = 1) -> dict[str, object]:
    """A body of items of one level."""
    return {"blocks": [{"kind": "item", "level": level, "text": text} for text in texts]}


def rows(*stages: str) -> tuple[dict[str, object], ...]:
    """A line as a draft keeps it, told as in `tests.approval.desk.line`."""
    return tuple(
        {"stage": step.stage, "role": step.role.value, "person": step.person, "skip_reason": step.skip_reason}
        for step in line(*stages)
    )


GIVEN = api.GivenDocument(
    edition=1,
    form=FormKind.GENERAL,
    kind=DocumentKind.GENERAL,
    title="주정차 과태료 감경",
    summary="이의 제기를 받아들여 과태료를 줄이려는 것임.",
    keywords=("과태료", "감경"),
    body=items(TEXT, "관련: 교통관리과-1(2026. 11. 2.)"),
    internal=True,
    openness=Openness.OPEN,
    grounds=(),
    unit_task="parking-fines",
    matter="fine",
    line=rows("review serin", "decide jihun"),
)
"""A draft that may be submitted: 김하늘's, decided by the head of her department."""


def outgoing(*receivers: str, seal: SealKind = SealKind.SEAL_OMITTED, **more: Any) -> dict[str, Any]:
    """What makes of it a document that goes out to these bodies."""
    recipients = tuple(api.GivenRecipient(RecipientKind.OUTSIDE, name) for name in receivers)
    return {"internal": False, "recipients": recipients, "seal": seal, **more}


def each_with_a_name(*names: str, **more: Any) -> dict[str, Any]:
    """What makes of it a document that goes out one each, with the field {{성명}} filled for everybody."""
    recipients = tuple(api.GivenRecipient(RecipientKind.OUTSIDE, name, values={"성명": name}) for name in names)
    return {**outgoing(**more), "recipients": recipients, "one_each": True}


def to_departments(*departments: str, **more: Any) -> dict[str, Any]:
    recipients = tuple(api.GivenRecipient(RecipientKind.DEPARTMENT, department=each) for each in departments)
    return {"internal": False, "recipients": recipients, "seal": SealKind.SIGNATURE_OMITTED, **more}


class Paper:
    """One document on its way."""

    def __init__(self, drafter: str = "haneul", document_id: int = 0, form: FormKind = FormKind.GENERAL) -> None:
        self.drafter = drafter
        self.pk = document_id or api.draft_document(office.actor(drafter), form=form).pk

    @property
    def document(self) -> Document:
        return Document.objects.get(pk=self.pk)

    @property
    def course(self) -> Course:
        found = approval.course_of("document", str(self.pk))
        assert found
        return found

    @property
    def digest(self) -> str:
        return approval.content_digest(self.course)

    def step(self, person: str) -> Step:
        return Step.objects.filter(course=self.course, person=person).order_by("-order")[0]

    def save(self, **changes: Any) -> "Paper":
        given = replace(GIVEN, edition=self.document.edition, **changes)
        api.save_document(office.actor(self.drafter), self.pk, given)
        return self

    def enclose(self, name: str = "계획서.txt", content: bytes = "추진 계획의 줄거리".encode()) -> "Paper":
        api.enclose(office.actor(self.drafter), self.pk, name=name, content=content)
        return self

    def submit(self, **more: str) -> "Paper":
        api.submit_document(office.actor(self.drafter), self.pk, **more)
        return self

    def sign(self, who: str, of: str = "", digest: str = "", **more: Any) -> "Paper":
        """Sign the step of `of` (the signer's own unless said) as it is read now."""
        approval.sign(office.actor(who), self.step(of or who).pk, digest=digest or self.digest, **more)
        return self

    def send_back(self, who: str, reason: str = "금액을 다시 확인해 주세요.") -> "Paper":
        approval.send_back(office.actor(who), self.step(who).pk, reason)
        return self

    def withdraw(self, reason: str = "") -> "Paper":
        approval.withdraw(office.actor(self.drafter), self.course.pk, reason)
        return self

    def again(self) -> "Paper":
        return Paper(self.drafter, api.draft_again(office.actor(self.drafter), self.pk).pk)

    def edit(self, who: str, title: str = "주정차 과태료 감경(수정)", reason: str = "제목을 바로잡음") -> "Paper":
        """Edit it in review, as it stands now."""
        now = self.document
        changed = {**now.body, "blocks": [*now.body["blocks"], {"kind": "item", "level": 1, "text": "기한을 더함"}]}
        api.edit_in_review(office.actor(who), self.pk, edition=now.edition, title=title, body=changed, reason=reason)
        return self

    def decided(self, **changes: Any) -> "Paper":
        """Save, submit and have it decided by the line of `GIVEN`."""
        return self.save(**changes).submit().sign("serin").sign("jihun")


def hangul_bomb() -> bytes:
    """An HWPX whose one section grows to 300 MB: small enough to be given, too large to be read."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", 8) as package:
        package.writestr("mimetype", "application/hwp+zip", 0)
        package.writestr("Contents/section0.xml", bytes(300_000_000))
    return packed.getvalue()
