"""Hand files (기록물철) over to the record centre, and take a hand-over back (이관; 시행령 제32조제1항)."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.utils import timezone

from madang.core import api as core
from madang.core.api import Actor, NotFound, Refusal
from madang.documents.actions.keep_records import LONGEST_REASON, own_file
from madang.documents.models import RecordFile
from madang.documents.policy import must_be_records_officer, staff_person
from madang.documents.rules.retention import starts_on

LONGEST_NAME = 120


@transaction.atomic
def hand_over(actor: Actor, file_ids: Collection[int], on: date, to: str) -> list[RecordFile]:
    """Note that files went to the record centre on a day, all of them or none.

    Raises NotAllowed, NotFound, Refusal (nothing chosen, nobody named, a file that is not ready or has gone already).
    """
    person, centre = staff_person(actor), to.strip()
    must_be_records_officer(person, person.department_id)
    if not file_ids:
        raise Refusal("옮길 철을 골라 주세요.", "목록에서 하나 이상 고릅니다.")
    if not centre or len(centre) > LONGEST_NAME:
        raise Refusal(f"어디로 옮겼는지 {LONGEST_NAME}자 안에서 적어 주세요.", "‘순천시 기록관’처럼 적습니다.")
    held = RecordFile.objects.select_for_update(of=("self",)).filter(pk__in=set(file_ids)).order_by("pk")
    files = list(held.filter(department=person.department_id))
    if len(files) != len(set(file_ids)):
        raise NotFound("기록물철을 찾을 수 없습니다.", "우리 부서의 철 목록에서 다시 골라 주세요.")
    for file in files:
        _must_be_ready(file, on)
        file.handed_over_on, file.handed_over_to = on, centre
        file.save(update_fields=["handed_over_on", "handed_over_to"])
        _told(actor, file, "hand_over", {"on": on, "to": centre, "entries": file.entries.count()})
    return files


@transaction.atomic
def take_back(actor: Actor, file_id: int, reason: str) -> RecordFile:
    """Undo a hand-over that was noted wrongly, with the reason. Raises NotAllowed, NotFound, Refusal."""
    file, why = own_file(actor, file_id), reason.strip()
    if file.handed_over_on is None:
        raise Refusal("옮긴 철이 아닙니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    if not why or len(why) > LONGEST_REASON:
        raise Refusal(f"되돌리는 까닭을 1자에서 {LONGEST_REASON}자까지 적어 주세요.", "까닭은 감사 기록에 남습니다.")
    before = {"on": file.handed_over_on, "to": file.handed_over_to}
    file.handed_over_on, file.handed_over_to = None, ""
    file.save(update_fields=["handed_over_on", "handed_over_to"])
    _told(actor, file, "take_back", {"reason": why}, before)
    return file


def _must_be_ready(file: RecordFile, on: date) -> None:
    """A file goes once its retention has begun and its contents were confirmed (시행령 제24조, 제32조)."""
    name = f"‘{file.title}’ 철"
    if file.handed_over_on is not None:
        raise Refusal(f"{name}은 이미 옮겼습니다.", "화면을 새로 고쳐 확인해 주세요.", status=409)
    if file.finished_on is None or file.tidied_at is None:
        raise Refusal(f"{name}은 아직 옮길 수 없습니다.", "철을 끝내고 정리를 마친 뒤 옮겨 주세요.", status=409)
    if not starts_on(file.finished_on) <= on <= timezone.localdate():
        begins = starts_on(file.finished_on)
        raise Refusal(
            f"{name}을 옮긴 날은 {begins.year}. {begins.month}. {begins.day}.부터 오늘까지여야 합니다.",
            "날짜를 다시 적어 주세요.",
        )


def _told(
    actor: Actor, file: RecordFile, verb: str, after: dict[str, object], before: dict[str, object] | None = None
) -> None:
    core.record(
        verb=verb,
        subject=("file", str(file.pk)),
        actor=actor,
        before=before,
        after={"title": file.title, **after},
    )
