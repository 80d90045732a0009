"""A place, a time or a number after something was reported: nothing is filed by it, so it is told where to write it."""

import re

from madang.chat.actions.draft import Before, Draft
from madang.chat.adapters.complaint_kinds import takes_complaints
from madang.chat.rules.outcome import NUMBER_LEFT, Outcome
from madang.chat.rules.questions import asks
from madang.chat.rules.slots import is_left_number, is_site, is_state, is_time
from madang.knowledge import api as knowledge
from madang.knowledge.api import ShownArticle, ShownBlock, Verdict

_SITE = "그 위치는 여기에 접수되지 않아요. 아래로 알릴 때 함께 적어 주세요."
_TIME = "그 시간은 여기에 접수되지 않아요. 아래로 알릴 때 함께 적어 주세요."
_CALL_ME = re.compile(r"(?:전화|연락|문자|회신|답장)\s?(?:좀|꼭|을|를)?\s?(?:주|줘|달라|부탁|바랍|해)|보내\s?[주줘]")
_REPORTING = ("신고", "민원")
"""What an article speaks of that tells how to report something."""

_HERE = "아래로 알리거나 여기서 신고할 때 함께 적어 주세요."
"""Said of either where this city takes complaints in the talk itself."""
_STATE_HERE = "지금 어떤지 아래로 알리거나 여기서 신고해 주세요."

_STATE = "여기에는 접수되지 않아요. 지금 어떤지 아래로 알려 주세요."

_WAYS = frozenset({"telephone", "link"})


def take_up_report(draft: Draft) -> None:
    """Answer a message that only says where, when, or whom to call back, with where to send it."""
    if {"telephone", "email"}.intersection(draft.personal_data) and _CALL_ME.search(draft.sought):
        draft.notes.append(NUMBER_LEFT)
    sentence = _sentence(draft)
    if sentence and draft.before:
        _send(draft, draft.before, sentence)
    if draft.outcome is not None and NUMBER_LEFT in draft.notes:
        draft.notes.remove(NUMBER_LEFT)  # said already


def send_it_there(draft: Draft) -> None:
    """Say where to tell what somebody goes on to tell of what is wrong: "지금 집 앞에 서 있어요"."""
    is_told = draft.search.verdict is not Verdict.ANSWER and not asks(draft.sought) and is_state(draft.sought)
    if is_told and draft.before:
        _send(draft, draft.before, _STATE_HERE if takes_complaints() else _STATE)


def _send(draft: Draft, before: Before, sentence: str) -> None:
    article = knowledge.show_article(before.article_id, draft.now) if before.article_id else None
    if before.outcome is Outcome.COMPLAINT:
        draft.outcome, draft.sentence = Outcome.COMPLAINT, sentence
        draft.next_steps = _ways(draft, before.shown)
    elif article and is_on_reporting(article):
        draft.article, draft.outcome = article, Outcome.FOLLOWED_UP
        draft.heading, draft.sources = article.title, article.sources
        draft.blocks = [_text(sentence), *_ways(draft, article.blocks), _whole(article)]
        draft.sentence, draft.is_composed = sentence, True
    elif sentence == NUMBER_LEFT and draft.sought:  # a bare number asks nobody to call
        draft.outcome, draft.sentence = Outcome.ABOUT_BOT, sentence
        draft.next_steps = [knowledge.call_center_block(draft.now)]


def _sentence(draft: Draft) -> str:
    if is_left_number(draft.sought, draft.personal_data):
        return NUMBER_LEFT
    for is_it, sentence in ((is_site, _SITE), (is_time, _TIME)):
        if is_it(draft.sought):
            return _HERE if takes_complaints() else sentence
    return ""


def is_on_reporting(article: ShownArticle) -> bool:
    """Tell whether an article tells how to report something that is wrong, and not how to report a birth."""
    told = [block for block in article.blocks if any(knowledge.speaks_of(block, {word}) for word in _REPORTING)]
    return any(word in article.title for word in _REPORTING) and any(
        knowledge.speaks_of(block, {word}) for block in told for word in ("안전신문고", "사진", "위치", "장소")
    )


def _ways(draft: Draft, blocks: tuple[ShownBlock, ...]) -> list[ShownBlock]:
    """Return the telephones and links among the blocks; the city's own telephone as it is answered now."""
    ways = [block for block in blocks if block["kind"] in _WAYS]
    shown = [block for block in ways if block["kind"] == "link" or block["open"] is None]
    return [*shown, knowledge.call_center_block(draft.now)]


def _whole(article: ShownArticle) -> ShownBlock:
    return {"kind": "choices", "title": "이어서 보기", "choices": [{"label": "전체 안내 보기", "ask": article.title}]}


def _text(sentence: str) -> ShownBlock:
    return {"kind": "text", "paragraphs": [sentence]}
