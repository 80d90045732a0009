"""What every document needs before it is submitted: title, summary, keywords, content, receiver (규정 제5조, 제8조)."""

from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding, Place
from madang.documents.rules.typed_marks import without_marks


def check_needed(draft: DraftText) -> Iterator[Finding]:
    """Find what is empty and must not be."""
    if not draft.title.strip():
        yield _missing("title", "제목이 비어 있습니다. 무엇에 관한 문서인지 한 줄로 써 주세요.", "규정 제8조")
    if not draft.summary.strip():
        yield _missing("summary", "문서요지가 비어 있습니다. 내용을 한두 문장으로 써 주세요.", "규정 제5조제2항")
    if not any(keyword.strip() for keyword in draft.keywords):
        yield _missing("keywords", "키워드가 없습니다. 찾을 때 쓸 낱말을 하나 이상 써 주세요.", "규정 제5조제2항")
    if not without_marks(draft.body.blocks) and not draft.enclosures:
        yield _missing("body", "본문이 비어 있습니다. 내용을 쓰거나 파일을 붙여 주세요.", "규정 제8조")
    if not draft.internal and not any(receiver.strip() for receiver in draft.receivers):
        yield _missing("receivers", "받는 곳이 없습니다. 수신자를 고르거나 내부결재로 바꿔 주세요.", "규정 제8조")


def _missing(field: str, sentence: str, article: str) -> Finding:
    return Finding(f"{field}-empty", Place(field), sentence, article, True)
