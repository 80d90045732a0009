"""Which document somebody at a terminal means: by its number, or by the one in its address."""

from madang.core.api import NotFound, Refusal
from madang.documents.models import Document


def document_named(words: str) -> int:
    """Return the id of "교통관리과-1" or "17". Raises NotFound, and Refusal for a number that several years gave."""
    if words.isascii() and words.isdecimal():
        return int(words)
    found = list(Document.objects.filter(number=words.strip()).order_by("decided_at").values_list("pk", "decided_at"))
    if not found:
        raise NotFound(f"그런 번호의 문서가 없습니다({words}).", "등록대장에서 번호를 확인해 주세요.")
    if len(found) > 1:
        which = ", ".join(f"{pk}({at:%Y})" for pk, at in found)
        raise Refusal(f"{words}이라는 번호가 여러 해에 있어요.", f"주소의 번호로 적어 주세요: {which}")
    return found[0][0]
