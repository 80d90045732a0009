"""Findings that are alike, told together: ten places left empty are one thing to do in ten places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from madang.documents.rules.finding import Finding

NAMES: Mapping[str, str] = {
    "title-empty": "빈 제목",
    "summary-empty": "빈 문서요지",
    "keywords-empty": "없는 키워드",
    "body-empty": "빈 본문",
    "receivers-empty": "없는 수신자",
    "unit_task-empty": "없는 단위과제",
    "values-missing": "채우지 않은 값",
    "seal-between-units": "부서 사이의 관인",
    "sender-between-units": "부서 사이의 발신명의",
    "sender-outside": "밖으로 가는 발신명의",
    "signature-outside": "밖으로 가는 서명",
    "seal-none": "없는 관인·서명",
    "unfilled": "채우지 않은 자리",
    "undrawable": "인쇄되지 않는 글자",
    "date-form": "날짜 쓰는 법",
    "date-impossible": "달력에 없는 날짜",
    "weekday-wrong": "날짜와 다른 요일",
    "weekday-spacing": "요일 띄어쓰기",
    "weekday-doubtful": "확인할 요일",
    "period-spacing": "물결표 띄어쓰기",
    "period-backwards": "거꾸로 된 기간",
    "time-form": "시각 쓰는 법",
    "time-impossible": "시계에 없는 시각",
    "amount-shortened": "줄여 쓴 금액",
    "amount-commas": "금액의 쉼표",
    "amount-form": "금액 쓰는 법",
    "amount-words-differ": "숫자와 다른 한글 금액",
    "colon-spacing": "쌍점 띄어쓰기",
    "law-title": "법령 이름",
    "heading-jump": "건너뛴 항목 단계",
    "sign-typed": "손으로 쓴 항목 기호",
    "sign-compatibility": "한 글자로 쓴 항목 기호",
    "typed-end": "손으로 쓴 끝 표시",
    "typed-rest-is-empty": "손으로 쓴 이하 빈칸",
    "typed-enclosure": "손으로 쓴 붙임",
    "end-doubled": "문서 가운데의 끝 표시",
    "enclosure-colon": "붙임 뒤의 쌍점",
    "enclosure-count": "붙임의 수",
    "enclosure-missing": "빠진 붙임",
    "enclosure-empty": "빈 붙임 파일",
    "enclosure-extension": "확장자 없는 붙임",
    "enclosure-closed": "닫힌 형식의 붙임",
    "openness-grounds": "공개 구분의 근거",
    "personal-data": "개인정보로 보이는 글",
    "endings-mixed": "섞인 문장 끝",
}
"""What each rule is about, in few words."""


@dataclass(frozen=True)
class Alike:
    """Findings of one rule in one field, all musts or all advice, in their own order."""

    name: str
    findings: tuple[Finding, ...]

    @property
    def sentence(self) -> str:
        return self.findings[0].sentence


def alike(findings: Iterable[Finding]) -> list[Alike]:
    """Put findings together, in the order of the first of each kind."""
    kinds: dict[tuple[str, str, bool], list[Finding]] = {}
    for finding in findings:
        kinds.setdefault((finding.rule, finding.place.field, finding.must), []).append(finding)
    return [Alike(NAMES[rule], tuple(found)) for (rule, _, _), found in kinds.items()]
