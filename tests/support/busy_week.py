"""What an office does in a week: `python -m tests.support.busy_week` beside an open house of the sample city.

Everything is done through the domains, as people do it.
"""

# ruff: noqa: E402  # the models below want the applications
from dataclasses import replace
from datetime import timedelta
from typing import Any

import django

django.setup()

from django.utils import timezone

from madang.approval import api as approval
from madang.documents.actions.assign import assign
from madang.documents.actions.circulate import circulate_receipt
from madang.documents.actions.enter_receipt import GivenArrival, enter_receipt
from madang.documents.actions.give_task import GivenTask
from madang.documents.actions.receive import GivenClass, receive
from madang.documents.actions.reply_to_memo import GivenMessage, reply_to_memo
from madang.documents.actions.send_memo import GivenMemo, send_memo
from madang.documents.actions.send_out import send_out
from madang.documents.models import Receipt
from madang.documents.rules.memo import MemoDeed
from tests.support.busy_complaints import receive_complaints
from tests.support.busy_office import ARRIVED, INSTRUCTION, LETTER, LONG, REPORT, RETURNED
from tests.support.office import actor
from tests.support.papers import Paper, outgoing, rows, to_departments

TODAY = timezone.localdate()
POST_IN_THE_TRAY = 40


def main() -> None:
    """Do what an office does in a week."""
    _long_one_in_approval()
    _letter_that_went_out()
    _returned_one()
    _report_with_a_task()
    _post_that_arrived()
    receive_complaints()


def _long_one_in_approval() -> None:
    outside = ("순천경찰서장", "순천교육지원청교육장", "여수시장", "전라남도지사")
    stages = ("review oh-serin", "consult nam-yunseul + consult kang-ideun", "decide moon-jihun")
    paper = _paper(LONG, summary=f"{LONG}을 세우려는 것임.", line=rows(*stages), **outgoing(*outside))
    paper.enclose("어린이보호구역 정비 구간 현황과 관계기관 협의 결과(2026년 11월).txt").submit()


def _letter_that_went_out() -> None:
    paper = _paper(LETTER, **to_departments("accounting", "planning"))
    _decide(paper.submit())
    send_out(actor("haneul"), paper.pk)
    received = Receipt.objects.get(document=paper.pk, department="accounting")
    receive(actor("yunseul"), received.pk, GivenClass("spending-records"))
    assign(actor("yunseul"), received.pk, "do-garam", TODAY + timedelta(days=7), "예산을 함께 살펴봐 주세요.")
    circulate_receipt(actor("yunseul"), received.pk, ["ki-sandeul"], "알고 계세요.")


def _returned_one() -> None:
    paper = _paper(RETURNED).submit()
    step = paper.course.steps.get(person="oh-serin")
    approval.send_back(actor("serin"), step.pk, "정기권 대기자 수를 더 적고, 요금 근거 조례의 조항을 밝혀 주세요.")


def _report_with_a_task() -> None:
    text = "1. 학교 앞 불법 주정차가 줄지 않음\n2. 협의회를 2026. 12. 1.(화) 15:00에 열 수 있음"
    given = GivenMemo(title=REPORT, text=text, readers=("seo-yunho",), copies=("moon-jihun",), urgent=True)
    memo = send_memo(actor("haneul"), given)
    reply_to_memo(actor("yunho"), memo.pk, GivenMessage(MemoDeed.GIVE_OPINION, "좋습니다. 학교 쪽 의견도 들읍시다."))
    task = GivenTask(handler="kim-haneul", due_on=TODAY + timedelta(days=4))
    reply_to_memo(actor("yunho"), memo.pk, GivenMessage(MemoDeed.INSTRUCT, INSTRUCTION, task=task))


def _post_that_arrived() -> None:
    given = GivenArrival(
        title=ARRIVED,
        sender="전라남도 동부지역본부 해양수산과",
        channel="paper",
        sent_on=TODAY,
        sender_number="도로과-7",
    )
    for number in range(POST_IN_THE_TRAY):
        enter_receipt(actor("boram"), replace(given, title=f"{ARRIVED} {number + 1}"))


def _paper(title: str, **changes: Any) -> Paper:
    line = rows("review oh-serin", "decide moon-jihun")
    return Paper().save(**{"title": title, "matter": "meeting-notice", "line": line, **changes})


def _decide(paper: Paper) -> None:
    """Let whoever's turn it is sign, also in the place of somebody who is away."""
    while step := paper.course.steps.filter(state="open").select_related("person", "acting").first():
        account = (step.acting or step.person).account
        assert account, step
        approval.sign(actor(account.login), step.pk, digest=paper.digest)


if __name__ == "__main__":
    main()
