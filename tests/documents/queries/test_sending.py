"""What the page of a draft proposes for its recipients, and the departments to choose from."""

import pytest

from madang.documents.actions.load_seals import load_sample_seals
from madang.documents.models import SealImage
from madang.documents.queries.senders import city
from madang.documents.queries.sending import Sending, Unit, sending, unit_groups
from madang.documents.rules.recipient_lines import read
from madang.organisation import api as organisation
from madang.organisation.models import Department
from tests.support.papers import Paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def proposed(text: str) -> Sending:
    return sending(Paper().document, read(text, organisation.department_names(), city()))


@pytest.mark.parametrize(
    ("text", "sender", "mark", "why"),
    [
        ("회계과\n순천시장(기획과장)", "교통관리과장", "서명", "제13조제2항"),
        ("회계과\n여수시장", "순천시장", "관인", "여수시장 앞으로"),
        ("여수시장\n광양시장\n개인: 박순심", "순천시장", "관인", "여수시장 외 2곳 앞으로"),
        ("개인: 박순심", "순천시장", "관인", "개인 앞으로"),
        ("", "순천시장", "관인", "우리 시 부서가 아닌 곳으로"),
    ],
)
def test_sender_and_mark_are_proposed_with_the_reason(text: str, sender: str, mark: str, why: str) -> None:
    found = proposed(text)
    assert (found.sender, found.mark) == (sender, mark)
    assert why in found.reason


def test_an_image_that_nobody_registered_is_missed_before_it_is_submitted() -> None:
    assert "문지훈님의 서명 이미지가 아직 없어" in proposed("회계과").lacking
    assert "‘순천시장’ 관인 이미지가 아직 없어" in proposed("여수시장").lacking
    load_sample_seals()
    assert proposed("회계과").lacking == proposed("여수시장").lacking == ""
    SealImage.objects.filter(person="jihun").delete()
    assert "문지훈님의 서명" in proposed("회계과").lacking


def test_departments_stand_by_bureau_the_bureau_itself_first() -> None:
    Department.objects.create(id="hyang", name="향동 행정복지센터", kind="town-office", position=8)
    Department.objects.create(id="welfare", name="시민복지국", kind="bureau", position=9)
    Department.objects.create(id="gone", name="없어진과", kind="department", position=10, withdrawn=True)
    assert [(group.name, [unit.name for unit in group.units]) for group in unit_groups()] == [
        ("시민복지국", ["시민복지국"]),
        ("안전교통국", ["안전교통국", "교통관리과"]),
        ("그 밖의 부서와 사업소", ["순천시청", "회계과", "기획과"]),
        ("읍면동 행정복지센터", ["향동 행정복지센터"]),
    ]
    assert unit_groups()[-1].units == (Unit("hyang", "향동 행정복지센터", "향동", "향동장"),)
