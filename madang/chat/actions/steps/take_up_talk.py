"""Talk about the talk: nothing is searched for it."""

from madang.chat.actions.draft import Draft
from madang.chat.actions.steps.offer import offer
from madang.chat.rules.outcome import SENTENCES, Outcome
from madang.chat.rules.route import find_route
from madang.chat.rules.talk import Talk, mood_of, talk_of, without_mood
from madang.core import api as core
from madang.knowledge import api as knowledge
from madang.knowledge.api import NOTHING_SEARCHED, ShownBlock, Verdict

_SENTENCES = {
    Talk.THANKS: "도움이 되었다면 다행이에요. 또 궁금한 것이 있으면 물어봐 주세요.",
    Talk.FAREWELL: "네, 안녕히 가세요. 궁금한 것이 생기면 언제든 다시 물어봐 주세요.",
    Talk.RESTART: "네, 처음부터 다시 할게요. 무엇이 궁금하세요?",
    Talk.WRONG: (
        "맞지 않는 안내였네요. 무엇을 찾으시는지 조금 더 자세히 적어 주시면 다시 찾아 드릴게요. "
        "안내한 내용이 사실과 다르면 아래로 알려 주세요. 담당자가 확인해요."
    ),
    Talk.PERSON: "저는 자동 응답이라, 사람과 이야기하시려면 아래로 전화해 주세요.",
    Talk.ANGER: SENTENCES[Outcome.ABUSE],
    Talk.PRAISE: "고마운 마음은 여기서 전해지지 않아요. 아래로 남겨 주시면 그 직원에게 전해져요.",
}
_NOTHING_SAID = "아직 드린 답이 없어요. 궁금한 것을 한 문장으로 적어 주세요."
_SAID_AGAIN = "바로 앞에서 드린 답이에요."
_OUTCOMES = {
    Talk.WRONG: Outcome.ABOUT_BOT,
    Talk.PERSON: Outcome.ABOUT_BOT,
    Talk.MAKER: Outcome.ABOUT_BOT,
    Talk.ANGER: Outcome.ABUSE,
}
_PRAISE_AT = {
    "kind": "link",
    "label": "국민신문고에서 칭찬하기",
    "address": "https://www.epeople.go.kr",
    "host": "www.epeople.go.kr",
}
"""The national place for praise of civil servants. General knowledge, checked 2026-11-22."""


def take_up_talk(draft: Draft) -> None:
    """End a message that is about the talk itself: thanks, again, anew, wrong, a person please, praise."""
    talk = talk_of(draft.sought) or _mood(draft)
    if talk is Talk.AGAIN:
        _say_again(draft)
    elif talk and not _has_an_article(draft, talk):
        draft.outcome, draft.sentence = _OUTCOMES.get(talk, Outcome.GREETED), _SENTENCES.get(talk, "")
        draft.next_steps = _ways_on(draft, talk)


def _mood(draft: Draft) -> Talk | None:
    """Return the mood of a message that names nothing besides: "감사합니다 여권이요" asks for a passport."""
    mood = mood_of(draft.sought)
    route = find_route(draft.sought)
    if mood is None or (route and route.is_sure):
        return None
    rest = Draft(draft.text, draft.now, draft.before, sought=without_mood(draft.sought))
    rest.search = knowledge.search(rest.sought) if rest.sought else NOTHING_SEARCHED
    offer(rest)
    if rest.offered or rest.search.verdict is Verdict.ANSWER:
        draft.sought = rest.sought
        return None
    return mood


def _has_an_article(draft: Draft, talk: Talk) -> bool:
    """Tell whether the city has an article of its own on it: how to reach a person, where to praise one."""
    return talk in {Talk.PERSON, Talk.PRAISE} and knowledge.search(draft.sought).verdict is Verdict.ANSWER


def _say_again(draft: Draft) -> None:
    before = draft.before
    if before is None or not before.shown:
        draft.outcome, draft.sentence = Outcome.GREETED, _NOTHING_SAID
        return
    draft.outcome, draft.heading, draft.sources = before.outcome, before.heading, before.sources
    draft.article = knowledge.show_article(before.article_id, draft.now) if before.sources else None
    told = {"kind": "text", "paragraphs": [_SAID_AGAIN]}
    draft.blocks = [told, *(block for block in before.shown if block != told)]
    draft.is_composed = True


def _ways_on(draft: Draft, talk: Talk) -> list[ShownBlock]:
    """Return whom to call; nothing where the general way on is enough."""
    if talk in {Talk.WRONG, Talk.PERSON, Talk.ANGER}:
        return _desks(draft)
    return [_PRAISE_AT, knowledge.call_center_block(draft.now)] if talk is Talk.PRAISE else []


def _desks(draft: Draft) -> list[ShownBlock]:
    desk = core.profile().government_desk
    shown = [knowledge.call_center_block(draft.now)]
    return [*shown, knowledge.telephone_block(desk.name, desk.telephone, draft.now, desk.hours)] if desk else shown
