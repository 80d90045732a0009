"""Deeds in the words of an office: `desk.submit("haneul", "review serin", "decide jihun")`, `desk.sign("serin")`."""

import re
from collections.abc import Iterator

from madang.approval import api
from madang.approval.api import Box, Chosen, StepRole, StepState, Submission
from madang.approval.models import Course, Step
from tests.approval.papers import LABEL, PAPERS
from tests.support import office

_STEP = re.compile(r"(?P<role>review|consult|decide) (?P<person>[\w-]+)(?: \((?P<reason>.+)\))?")


def line(*stages: str) -> tuple[Chosen, ...]:
    """Read a line: each word of it is a stage, parallel steps stand with a plus, a reason to skip in brackets."""
    return tuple(_steps(stages))


def _steps(stages: tuple[str, ...]) -> Iterator[Chosen]:
    for stage, told in enumerate(stages, start=1):
        for part in told.split(" + "):
            found = _STEP.fullmatch(part)
            assert found, part
            yield Chosen(stage, StepRole(found["role"]), found["person"], found["reason"] or "")


class Desk:
    """One paper on its way."""

    def __init__(self, paper: str = "1", text: str = "2027년 주차 단속 계획") -> None:
        self.paper, self.course_id = paper, 0
        PAPERS.texts[paper] = text
        PAPERS.enclosures[paper] = (b"plan", b"map")

    def submit(self, drafter: str, *stages: str, **more: object) -> "Desk":
        submission = Submission(LABEL, self.paper, "주차 단속 계획", line(*stages), **more)  # type: ignore[arg-type]
        self.course_id = api.submit(office.actor(drafter), submission)
        return self

    def sign(self, who: str, of: str = "", digest: str = "", **more: object) -> "Desk":
        """Sign the step of `of` (the signer's own unless said) as it is read now."""
        read = digest or api.content_digest(self.course)
        api.sign(office.actor(who), self.step(of or who).pk, digest=read, **more)  # type: ignore[arg-type]
        return self

    def send_back(self, who: str, reason: str = "금액을 다시 확인해 주세요.", of: str = "") -> "Desk":
        api.send_back(office.actor(who), self.step(of or who).pk, reason)
        return self

    def skip(self, who: str, of: str, reason: str = "출장") -> "Desk":
        api.skip(office.actor(who), self.step(of).pk, reason)
        return self

    def recall(self, who: str, of: str = "") -> "Desk":
        api.recall(office.actor(who), self.step(of or who).pk)
        return self

    def withdraw(self, who: str, reason: str = "") -> "Desk":
        api.withdraw(office.actor(who), self.course_id, reason)
        return self

    def reassign(self, who: str, of: str, to: str, reason: str = "자리를 옮겼습니다.") -> "Desk":
        api.reassign(office.actor(who), self.step(of).pk, to, reason)
        return self

    def edit(self, who: str, text: str = "고친 계획", of: str = "") -> "Desk":
        PAPERS.texts[self.paper] = text
        api.note_edit(office.actor(who), self.step(of or who).pk, "기간을 바로잡음")
        return self

    def see(self, who: str) -> "Desk":
        api.see(office.person(who), self.course_id)
        return self

    @property
    def course(self) -> Course:
        found = api.course_by_id(self.course_id)
        assert found
        return found

    def step(self, person: str) -> Step:
        """Return the step of a person, the draft of a drafter who has no other."""
        return Step.objects.filter(course_id=self.course_id, person=person).order_by("-order")[0]

    @property
    def open(self) -> set[str]:
        return {step.person_id for step in self.course.steps.all() if step.state == StepState.OPEN}

    @property
    def printed(self) -> list[str]:
        """The signers' line and the line of those consulted, as they are read on the page."""
        found = api.boxes_of(self.course)
        return [*map(_words, found.signers), *(f"협조 {_words(box)}" for box in found.consulted)]


def _words(box: Box) -> str:
    return " ".join(filter(None, (box.position, box.mark, box.date, box.name, box.reason)))
