"""Words that people use and the house does not know: which they are, and how a person is shown what might be added.

A proposal is a line of a list in `data/everyday` under a remark; somebody who knows the matter decides, and pastes it
or not.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

EXAMPLES = 3


@dataclass(frozen=True)
class Proposal:
    """An unknown word, the office words that may mean the same (none is possible), and who said it."""

    word: str
    office: tuple[str, ...]
    questions: int
    examples: tuple[str, ...]

    def as_lines(self) -> str:
        """Return the lines to paste: a remark, and the pair; without office words the pair is a remark too."""
        told = " / ".join(self.examples)
        pair = f"{self.word}\t{' '.join(self.office)}"
        return f"# 제안 · 질문 {self.questions}개 · {told}\n{pair if self.office else f'# {pair}'}"


def unknown_words(questions: Mapping[str, Iterable[str]], known: Collection[str], least: int) -> dict[str, list[str]]:
    """Return each word that is not known with the questions that say it, most questions first; `least` or more."""
    said: dict[str, list[str]] = {}
    for question, words in questions.items():
        for word in sorted(set(words)):
            if word not in known and len(word) > 1:
                said.setdefault(word, []).append(question)
    often = {word: some for word, some in said.items() if len(some) >= least}
    return dict(sorted(often.items(), key=lambda pair: (-len(pair[1]), pair[0])))
