"""Deeds by which a complaint passes into other hands, as the forms of its page send them; each says what was done."""

from datetime import datetime

from django.http import HttpRequest

from madang.complaints.actions.hand_back import hand_back as do_hand_back
from madang.complaints.actions.merge import merge as do_merge
from madang.complaints.actions.merge import part as do_part
from madang.complaints.actions.redistribute import move_unit
from madang.complaints.actions.redistribute import redistribute as do_redistribute
from madang.complaints.actions.transfer import transfer as do_transfer
from madang.complaints.web.desk_form import seen_in, words
from madang.core.api import Actor


def hand_back(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    do_hand_back(actor, number, words(request, "back_reason"), now, seen=seen_in(request))
    return "되돌렸습니다. 민원 배부 담당이 다시 배부합니다."


def redistribute(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    reason, officer = words(request, "give_reason"), words(request, "officer")
    if officer:
        done = do_redistribute(actor, number, officer, reason, now, seen=seen_in(request))
        return f"{done.officer.name} 님에게 주었습니다." if done.officer else "담당자를 정했습니다."
    department, team = words(request, "department"), words(request, "team")
    move_unit(actor, number, department, team, reason, now, seen=seen_in(request))
    return "맡을 부서를 정했습니다. 그 부서에서 담당자를 정합니다."


def transfer(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    reason, department = words(request, "transfer_reason"), words(request, "to_department")
    if department:
        move_unit(actor, number, department, "", reason, now, seen=seen_in(request))
        return "다른 부서로 보냈습니다."
    do_transfer(actor, number, words(request, "body"), reason, now, seen=seen_in(request))
    return "다른 기관으로 이송했습니다."


def merge(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    do_merge(actor, number, words(request, "into"), now, seen=seen_in(request))
    return "병합했습니다. 이끄는 민원에 답변하면 함께 답변됩니다."


def part(request: HttpRequest, actor: Actor, number: str, now: datetime) -> str:
    do_part(actor, number, words(request, "part_reason"), now, seen=seen_in(request))
    return "병합을 풀었습니다. 따로 다시 배부됩니다."
