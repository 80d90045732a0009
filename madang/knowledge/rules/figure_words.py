"""The figures of an evaluation in words and digits."""

from madang.knowledge.rules.evaluation import Figure, Interval

LABELS = {
    "recall@1": "첫째가 맞음",
    "recall@3": "셋 안에 맞음",
    "recall@5": "다섯 안에 맞음",
    "mrr@10": "역순위 평균",
    "p50_ms": "질문 하나, 가운데 값",
    "p95_ms": "질문 하나, 95 %",
    "index_s": "색인 만들기",
    "auroc": "안팎 가르기",
    "answer_rate": "답한 비율",
    "right_shown": "맞는 글을 보임",
    "wrong_shown": "틀린 글을 보임",
    "out_of_scope_answered": "답하면 안 되는데 답함",
    "answered_alone": "글 하나로 답함",
    "right_alone": "글 하나로 답했고 맞음",
    "wrong_alone": "글 하나로 답했고 틀림",
    "asked_back": "두세 가지를 보이며 되물음",
    "asked_back_right": "되물은 것 안에 맞는 글이 있음",
    "out_of_scope_alone": "답하면 안 되는데 글 하나로 답함",
    "out_of_scope_asked_back": "답하면 안 되는데 되물음",
    "article_answer_rate": "글로 답하는 것만 5 %로 막을 때: 답하거나 되물음",
    "article_answered_alone": "글로 답하는 것만 5 %로 막을 때: 글 하나로 답함",
    "article_asked_back": "글로 답하는 것만 5 %로 막을 때: 되물음",
    "article_wrong_alone": "글로 답하는 것만 5 %로 막을 때: 글 하나로 답했고 틀림",
    "article_out_of_scope_asked_back": "글로 답하는 것만 5 %로 막을 때: 답하면 안 되는데 되물음",
    "ece": "자신하는 정도와 맞는 비율의 차이",
}

KIND_LINES = (
    ("recall@1", "recall@3", "mrr@10"),
    ("answered_alone", "wrong_alone", "asked_back", "asked_back_right"),
    ("out_of_scope_alone", "out_of_scope_asked_back"),
    ("p95_ms",),
)
"""What is told of each kind of question, line by line."""


def shown(value: Figure) -> str:
    return "    -" if value is None else f"{value:.3f}"


def interval_words(bounds: Interval) -> str:
    """Return the interval in brackets behind a space, or nothing where there is none."""
    return f" [{bounds[0]:.3f}, {bounds[1]:.3f}]" if bounds else ""
