"""Messages that want something else than an answer: to change the program, to get at data, to hurt."""

import re
from functools import cache

from madang.chat.rules.letters import letters_of
from madang.chat.rules.outcome import Outcome
from madang.chat.rules.route import Way, ways

_ENGLISH = (
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}"
    r"\b(?:instruction|prompt|rule|guideline|polic|filter|above|previous)",
    r"\b(?:system|hidden|initial|secret|original)\s*(?:prompt|instruction|message)",
    r"\b(?:developer|debug|admin|god|sudo|root|dan|jailbreak)\s*mode\b",
    r"\b(?:you are now|from now on,? you|pretend (?:to be|you)|act as|role ?play|do anything now|jailbreak)\b",
    r"\b(?:reveal|print|show|repeat|output|leak|dump)\b.{0,30}"
    r"\b(?:prompt|instruction|rules|database|password|api key|secret|source code)",
    r"\bwithout (?:any )?(?:sources?|citations?|restrictions?|filters?)\b",
    r"\bselect\b.+\bfrom\b|\bdrop\s+table\b|\bunion\s+(?:all\s+)?select\b|\binsert\s+into\b|\bor\s+1\s*=\s*1|;\s*--|'\s*or\s*'",
)
_CODE = (
    r"<\|[^|]{0,40}\|>|\[/?(?:inst|sys|system)\]|<</?sys>>",
    r"<\s*/?\s*(?:system|assistant|user|tool|function|instructions?|im_start|im_end)\b",
    r"#{2,}\s*(?:system|instruction|new|지시|시스템|명령)|-{3,}\s*(?:system|end|새 지시)|={3,}\s*(?:system|시스템)",
    r"[\"']role[\"']\s*:|[\"'](?:tool|function)_?calls?[\"']|\btool_call|\bfunction_call|\{\{.{0,60}\}\}|\$\{.{0,60}\}|\{%",
    r"\b(?:system|assistant)\s*:\s|(?:시스템|어시스턴트|관리자 명령)\s*[:：]",
    r"\.\./\.\./|/etc/passwd|\b(?:os|subprocess)\.|__import__|\beval\(|\bexec\(|rm\s+-rf|\bcurl\s+http|\bwget\s",
    r"!\[[^\]]*\]\(|\[[^\]]*\]\((?:https?|javascript|data):|javascript:|data:text/html|on(?:error|load|click)\s*=",
    r"(?:\\x[0-9a-f]{2}){4,}|(?:\\u[0-9a-f]{4}){4,}|(?:%[0-9a-f]{2}){6,}|(?:&#x?[0-9a-f]{2,5};){4,}",
)
_OF_BASE64 = "[A-Za-z0-9+/]"
_ENCODED = re.compile(
    rf"(?<![\w/+.])(?={_OF_BASE64}*[a-z])(?={_OF_BASE64}*[A-Z])(?={_OF_BASE64}*\d){_OF_BASE64}{{20,}}={{0,2}}(?![\w/])"
)
_HEXADECIMAL = re.compile(r"\b(?:[0-9a-f]{2}\s?){16,}\b", re.IGNORECASE)
_ATTEMPT = re.compile("|".join((*_ENGLISH, *_CODE)), re.IGNORECASE | re.DOTALL)


def find_misuse(text: str) -> Outcome | None:
    """Return INJECTION or ABUSE, or None; swear words alone are `swearing`'s matter."""
    if _ATTEMPT.search(text) or _ENCODED.search(text) or _HEXADECIMAL.search(text):
        return Outcome.INJECTION
    said = letters_of(text)
    return next((way.outcome for way in _misuses() if way.is_sure(said)), None)


@cache
def _misuses() -> tuple[Way, ...]:
    return ways("misuse.yaml")
