"""Reporting something in the talk itself: begun only by who wants to, and left at any moment."""

from madang.chat.actions.draft import Draft, Sender
from madang.chat.actions.filing.asking import Kinds, ask_next, ask_step, say_and_offer
from madang.chat.actions.filing.hearing import made_ready
from madang.chat.actions.filing.sending import send, show_receipt
from madang.chat.actions.filing.understanding import answered, asks_to_send, is_aside, ordered, step_named
from madang.chat.adapters.complaint_kinds import complaint_kinds
from madang.chat.rules.filing.commands import (
    COMMAND_WORDS,
    GO_ON,
    STOP,
    Command,
    command_of,
    starts_filing,
)
from madang.chat.rules.filing.editing import back, done
from madang.chat.rules.filing.filing import Filing
from madang.chat.rules.filing.reading import Values
from madang.chat.rules.filing.steps import REVIEW, STEP_WORDS, TEXT, steps_of
from madang.chat.rules.filing.taking import skip, take
from madang.chat.rules.filing.telling import LEFT_OUT, kept_words
from madang.chat.rules.outcome import Outcome
from madang.complaints import api as complaints
from madang.core.api import Refusal

HEARD = frozenset({None, Outcome.NOT_WORDS, Outcome.NOT_KOREAN})
"""What the opening may have said of a message that can still be an answer: a number has no words."""

_STOPPED = "그만뒀어요. 적으신 것은 지웠어요."
_PHOTOS_GO = "올린 사진은 하루 안에 지워요."
_NOTHING = "쓰던 신고가 없어요. 하루가 지나면 지워져요."
_FIRST = "하나씩 여쭤볼게요. 그만두려면 ‘그만’이라고 적어 주세요."
_UNHEARD = "그 말은 답으로 읽지 못했어요."


def take_up_filing(draft: Draft) -> None:
    """Take a message as part of the dialogue; an emergency or a question in between is left to other steps."""
    sender, filing = draft.sender, draft.filing
    if sender is None or draft.emergencies or draft.outcome not in HEARD:
        return
    if filing and filing.is_open:
        _hear(draft, sender, filing, complaint_kinds())
    elif starts_filing(draft.text):
        _begin(draft, filing or Filing())
    elif filing and filing.receipts and asks_to_send(draft):
        draft.text = COMMAND_WORDS[Command.SEND]
        show_receipt(draft, filing.receipts[-1][0], None, "이미 보냈어요.")
    elif draft.given or draft.text in {GO_ON, STOP}:
        say_and_offer(draft, _NOTHING)


def _begin(draft: Draft, before: Filing) -> None:
    kinds = complaint_kinds()
    if not kinds:
        return
    told = draft.before.reported if draft.before else ""
    draft.filing = filing = before.anew(complaints.new_token(), told)
    if told:
        done(filing, TEXT)
    ask_next(draft, filing, kinds, _FIRST)


def _hear(draft: Draft, sender: Sender, filing: Filing, kinds: Kinds) -> None:
    if draft.given and draft.given.asked < filing.began:
        ask_next(draft, filing, kinds, "그 신고는 이미 끝났어요.")
    elif command := ordered(draft, filing):
        draft.text = COMMAND_WORDS[command] if draft.given else draft.text
        _obey(draft, sender, filing, kinds, command)
    elif (step := step_named(draft)) in steps_of(filing, kinds.get(filing.category)):
        draft.text = f"{STEP_WORDS.get(step, '답')} 고칠게요" if draft.given else draft.text
        ask_step(draft, filing, kinds, step)
    elif (values := answered(draft, filing, kinds)) is not None:
        _take(draft, filing, kinds, values)
    elif command_of(draft.text) is Command.SKIP:
        _skip(draft, filing, kinds)
    elif not is_aside(draft):
        ask_step(draft, filing, kinds, filing.at, _UNHEARD)


def _obey(draft: Draft, sender: Sender, filing: Filing, kinds: Kinds, command: Command) -> None:
    match command:
        case Command.STOP:
            draft.filing = filing.closed()
            say_and_offer(draft, _STOPPED, _PHOTOS_GO if filing.photos else "")
        case Command.RESTART:
            draft.filing = filing.anew(filing.token)
            ask_next(draft, draft.filing, kinds, "처음부터 다시 할게요.")
        case Command.BACK:
            ask_step(draft, filing, kinds, back(filing) or TEXT)
        case Command.SKIP:
            _skip(draft, filing, kinds)
        case Command.GO_ON:
            ask_step(draft, filing, kinds, filing.at)
        case Command.SEND:
            _send(draft, sender, filing, kinds)


def _send(draft: Draft, sender: Sender, filing: Filing, kinds: Kinds) -> None:
    """Send what was looked through; before the review, what is still open is asked."""
    if filing.at == REVIEW:
        send(draft, sender, filing, kinds)
    else:
        ask_next(draft, filing, kinds)


def _skip(draft: Draft, filing: Filing, kinds: Kinds) -> None:
    step = draft.given.step if draft.given else filing.at
    if sentence := skip(filing, step, kinds.get(filing.category)):
        ask_step(draft, filing, kinds, filing.at, sentence)
        return
    draft.text = LEFT_OUT
    ask_next(draft, filing, kinds)


def _take(draft: Draft, filing: Filing, kinds: Kinds, values: Values) -> None:
    step = draft.given.step if draft.given else filing.at
    if step not in steps_of(filing, kinds.get(filing.category)):
        ask_next(draft, filing, kinds)
        return
    try:
        sentence = take(filing, step, made_ready(step, values, filing, draft.now), kinds)
    except Refusal as refusal:
        sentence = refusal.sentence
    words = kept_words(step, filing, kinds)
    if sentence:
        draft.text = STEP_WORDS.get(step, draft.text) if words else draft.text
        ask_step(draft, filing, kinds, step, sentence)
    else:
        draft.text = words or draft.text
        ask_next(draft, filing, kinds)
