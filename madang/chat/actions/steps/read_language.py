from madang.chat.actions.draft import Draft
from madang.chat.rules.languages import in_korean_words, language_greeted, language_of
from madang.chat.rules.outcome import Outcome
from madang.knowledge.api import ShownBlock, telephone_block

_HELP = (
    ("1345", "외국인종합안내센터 · Immigration Contact Center", "비자·체류·생활"),
    ("1330", "관광통역안내전화 · Korea Travel Hotline", "여행"),
    ("1577-1366", "다누리콜센터 · Danuri Helpline", "다문화가족·이주여성"),
)
"""National help lines in other languages. General knowledge, checked 2026-11-22."""


def read_language(draft: Draft) -> None:
    """Take up a message in another language: seek its Korean words, and say whom to call in its own language."""
    greeted = language_greeted(draft.text)
    if greeted:
        draft.likely = Outcome.NOT_KOREAN
    language = greeted or language_of(draft.text)
    korean = in_korean_words(draft.sought, language.id) if language and not greeted else ""
    if language is None or not (korean or draft.likely is Outcome.NOT_KOREAN):
        return
    draft.language = language
    draft.next_steps = help_lines(draft)
    draft.sought = korean
    if not korean:
        draft.outcome = Outcome.NOT_KOREAN


def help_lines(draft: Draft) -> list[ShownBlock]:
    return [telephone_block(name, number, draft.now, for_what) for number, name, for_what in _HELP]
