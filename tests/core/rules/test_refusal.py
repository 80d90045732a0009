import pytest

from madang.core.api import NotAllowed, NotFound, Refusal, TooMany


@pytest.mark.parametrize(("kind", "status"), [(Refusal, 400), (NotAllowed, 403), (NotFound, 404), (TooMany, 429)])
def test_each_refusal_knows_its_status(kind: type[Refusal], status: int) -> None:
    assert kind("안 돼요.").status == status


def test_a_refusal_carries_what_the_person_reads() -> None:
    refusal = Refusal("파일이 너무 커요.", "크기를 줄여 주세요.", status=413)

    assert (refusal.sentence, refusal.next_step, refusal.status) == ("파일이 너무 커요.", "크기를 줄여 주세요.", 413)
