"""A kind of subject that only these tests know: papers in a dict."""

import hashlib
from collections.abc import Mapping

from madang.approval.api import Content, CourseState, Ended, register_subject

LABEL = "test-paper"


class Papers:
    """Papers by their ids, each with its enclosures; and how their courses ended."""

    words = "시험지"

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.enclosures: dict[str, tuple[bytes, ...]] = {}
        self.ends: list[tuple[str, Ended]] = []

    def content(self, subject_id: str) -> Content:
        body = hashlib.sha256(self.texts[subject_id].encode()).hexdigest()
        return Content(body, tuple(hashlib.sha256(each).hexdigest() for each in self.enclosures.get(subject_id, ())))

    def address(self, subject_id: str) -> str:
        return f"/papers/{subject_id}/"

    def ended(self, subject_id: str, how: Ended) -> Mapping[str, str]:
        self.ends.append((subject_id, how))
        return {"number": f"교통관리과-{len(self.ends)}"} if how.state is CourseState.DECIDED else {}

    def empty(self) -> None:
        self.texts.clear()
        self.enclosures.clear()
        self.ends.clear()


PAPERS = Papers()
register_subject(LABEL, PAPERS)
