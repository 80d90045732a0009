"""An office in the middle of its work: what stands in it, by which pictures and tests find their screens.

Long names and titles, many recipients, something in every state. `busy_week` does the deeds, in a program of its own.
"""

import subprocess
import sys

from tests.support.house import PROJECT, House

LONG = "2026년 하반기 어린이보호구역 노면표시 정비공사 시행에 따른 교통통제 협조 요청 및 관계기관 합동점검 계획(안)"
LETTER = "주정차 단속 협의회 개최 알림"
RETURNED = "공영주차장 정기권 운영 개선 계획"
REPORT = "연향동 학교 앞 불법 주정차가 줄지 않아 관계기관 협의가 필요함"
INSTRUCTION = "협의회에 올 기관을 알아보고 이번 주 안에 알려 주세요."
OPEN_REPORT, DUPLICATE, ANSWERED, REFUSED = "12가7701", "12가7702", "12가7703", "12가7704"
"""Vehicles: each stands in the reports that a screen is about."""
RULES_DRAFT = "2027년 상반기 조직 개편과 구역 조정을 반영한 배부 규칙(안)"
ARRIVED = "전라남도 도로 점용 현황 조사 협조 요청"


def fill(house: House) -> None:
    """Let an open house of the sample city have its office full. Raises CalledProcessError."""
    environment = {**house.environment, "DJANGO_SETTINGS_MODULE": "config.settings"}
    subprocess.run([sys.executable, "-m", "tests.support.busy_week"], cwd=PROJECT, env=environment, check=True)
