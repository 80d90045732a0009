"""How the sentences of an internal report end: in noun endings (~함, ~임) or in 다, not in both (관례)."""

import re
from collections.abc import Iterator

from madang.documents.rules.body import Item, Paragraph
from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.finding import Finding, Place

_FULL = re.compile(r"(?:니|한|된|이|있|없|였|했|왔|갔|됐|났|간|온)다\s*\.?\s*$")
_NOUN = re.compile(r"(?:함|됨|있음|없음|하였음|되었음|했음|예정임|것임|[가-힣]임)\s*\.?\s*$")
_WORDS = re.compile(
    r"(?:모|책|게|타|꾸|담|쓰|움직|보|놓|줄|들|차|아침|한|선|위|전|해|퇴|취|신|부|재|포|명|사물|개인|수|보관)(?:임|함)\s*\.?\s*$"
)
"""Nouns such as 모임, 책임, 명함 and 사물함, which are no endings."""
ENOUGH = 2


def check_endings(draft: DraftText) -> Iterator[Finding]:
    """Find the first sentence of the rarer kind, where both kinds are there at least twice."""
    if not draft.internal:
        return
    texts = [(index, block) for index, block in enumerate(draft.body.blocks) if isinstance(block, Item | Paragraph)]
    full = [(index, block) for index, block in texts if _FULL.search(block.text)]
    noun = [(index, block) for index, block in texts if _NOUN.search(block.text) and not _WORDS.search(block.text)]
    if min(len(full), len(noun)) >= ENOUGH:
        index, block = min(full, noun, key=len)[0]
        sentence = "‘~함, ~임’으로 끝나는 글과 ‘~다’로 끝나는 글이 섞여 있습니다. 한 가지로 맞춰 주세요."
        yield Finding("endings-mixed", Place("body", index, end=len(block.text)), sentence, "관례", False)
