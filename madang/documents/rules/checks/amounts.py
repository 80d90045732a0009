"""Amounts of money: 345,000원, and 금113,560원(금일십일만삼천오백육십원) (시행규칙 제2조제2항)."""

from collections.abc import Iterator

from madang.documents.rules.checks.draft_text import DraftText
from madang.documents.rules.checks.spots import Spot
from madang.documents.rules.finding import Finding
from madang.documents.rules.money import Amount, official_amounts, plain_figures, shortened
from madang.documents.rules.money_words import LARGEST, NotAnAmountError, from_words, in_words, official

ARTICLE = "시행규칙 제2조제2항"


def check_amounts(spot: Spot, draft: DraftText) -> Iterator[Finding]:
    """Find 345천원, figures without commas, and official amounts with words that are missing, apart or wrong."""
    if "원" not in spot.text:
        return
    for amount in shortened(spot.text):
        right = f"{amount.won:,}원"
        sentence = f"금액은 천원·백만원으로 줄이지 않고 ‘{right}’처럼 원 단위로 씁니다."
        yield spot.advise("amount-shortened", (amount.start, amount.end), sentence, "관례", right)
    for figure in plain_figures(spot.text):
        right = f"{figure.won:,}"
        if figure.written != right:
            sentence = f"금액의 숫자는 ‘{right}원’처럼 세 자리마다 쉼표를 찍습니다."
            yield spot.advise("amount-commas", (figure.start, figure.end), sentence, "관례", right)
    for amount in official_amounts(spot.text):
        if amount.won <= LARGEST:
            yield from _check_official(spot, amount)


def _check_official(spot: Spot, amount: Amount) -> Iterator[Finding]:
    span, right = (amount.start, amount.end), official(amount.won)
    if amount.words and not _is_same(amount):
        sentence = (
            f"숫자로 쓴 금액({amount.won:,}원)과 한글로 쓴 금액({amount.words}원)이 다릅니다. 둘을 같게 고쳐 주세요."
            f" 숫자가 맞으면 한글은 ‘금{in_words(amount.won)}원’입니다."
        )
        yield spot.demand("amount-words-differ", span, sentence, ARTICLE)
    elif amount.written != right:
        sentence = f"금액은 ‘{right}’처럼 붙여 쓰고 괄호 안에 한글로 적습니다. 한글에서는 ‘일’을 빼지 않습니다."
        yield spot.advise("amount-form", span, sentence, ARTICLE, right)


def _is_same(amount: Amount) -> bool:
    try:
        return from_words(amount.words) == amount.won
    except NotAnAmountError:
        return False
