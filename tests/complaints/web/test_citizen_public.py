"""What everybody may see: complaints without people, roughly placed, and only while the city shows them."""

from html import unescape
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from madang.complaints.actions.cover_photo import cover_photo, withhold_photo
from madang.complaints.actions.file_complaint import file_complaint
from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.models import Category, Complaint
from madang.complaints.rules.filing import GivenReporter
from madang.complaints.rules.states import ComplaintState
from madang.core.api import NotFound, Refusal
from madang.core.rules.people import VISITOR
from tests.support.complaints import NOW, ROAD, a_photo, actor, given

PAGE = "/complaints/public/"


def road(state: ComplaintState = ComplaintState.RECEIVED, **changes: Any) -> Complaint:
    told = {"category": ROAD, "violation": "", "plate": "", "text": "도로가 파였어요", **changes}
    complaint = file_complaint(VISITOR, given(**told), NOW)
    Complaint.objects.filter(pk=complaint.pk).update(
        state=state, department_id="roads", officer_id="narae", area_id="wangjo1"
    )
    return Complaint.objects.get(pk=complaint.pk)


def shown(client: Client, **asked: str) -> str:
    return unescape(client.get(PAGE, asked).content.decode())


def test_nobody_can_be_told_from_it(client: Client, parking: None) -> None:
    text = "12가3456 차가 막아요. 010-1234-5678, 박순심 010-9999-8888"
    complaint = road(text=text, reporter=GivenReporter(name="박순심", phone="01012345678"))
    page = shown(client)
    assert complaint.number in page
    for secret in ("12가3456", "010-1234-5678", "01012345678", "010-9999-8888", complaint.token, "신나래"):
        assert secret not in page
    assert "34.96," not in page
    assert "34.96025" in page, "the middle of the field in which it lies"


@pytest.mark.parametrize(
    "facts",
    [
        {"public": False},
        {"state": ComplaintState.REFUSED},
        {"state": ComplaintState.WITHDRAWN},
    ],
)
def test_some_are_not_shown(client: Client, parking: None, facts: dict[str, Any]) -> None:
    complaint = road()
    Complaint.objects.filter(pk=complaint.pk).update(**facts)
    assert "아직 공개된 불편이 없어요" in shown(client)


def test_a_category_that_is_no_longer_public_takes_its_complaints_back(client: Client, parking: None) -> None:
    road()
    Category.objects.filter(pk=ROAD).update(public=False)
    assert "아직 공개된 불편이 없어요" in shown(client)


def test_a_city_can_close_the_page(client: Client, parking: None, settings: Settings) -> None:
    road()
    settings.COMPLAINTS_PUBLIC = False
    assert client.get(PAGE).status_code == 404
    assert "우리 동네 불편 보기" not in client.get("/complaints/").content.decode()


def test_it_is_filtered_by_the_address(client: Client, parking: None) -> None:
    done, open_one = road(ComplaintState.ANSWERED), road()
    assert done.number in shown(client, state="done", group="도로", area="wangjo1")
    assert open_one.number not in shown(client, state="done")
    for asked in ({"area": "seo"}, {"group": "없는 종류"}):
        assert "고른 조건에 맞는 불편이 없어요" in shown(client, **asked)
    assert "2건이 있어요" in shown(client, state="\x00nonsense")


def test_only_a_covered_photo_is_shown_until_it_is_withheld(client: Client, parking: None) -> None:
    complaint = road(photos=(keep_photo(VISITOR, "a.jpg", a_photo()),))
    photo = complaint.photos.get()
    address = f"{PAGE}photos/{photo.pk}/"
    assert client.get(address).status_code == 404
    cover_photo(actor("narae"), photo.pk, [(0.0, 0.0, 0.5, 0.5)], NOW)
    assert client.get(address)["Content-Type"] == "image/jpeg"
    assert address in shown(client)
    withhold_photo(actor("narae"), photo.pk, NOW)
    assert client.get(address).status_code == 404


def test_covering_is_for_staff_who_may_see_it_and_boxes_lie_in_the_photo(parking: None) -> None:
    photo = road(photos=(keep_photo(VISITOR, "a.jpg", a_photo()),)).photos.get()
    with pytest.raises(NotFound):
        cover_photo(actor("haneul"), photo.pk, [], NOW)
    for box in ((0.5, 0.0, 0.4, 1.0), (0.0, 0.0, 1.2, 1.0), (-0.1, 0.0, 0.5, 1.0)):
        with pytest.raises(Refusal, match="사진 밖"):
            cover_photo(actor("narae"), photo.pk, [box], NOW)
    assert len([cover_photo(actor("narae"), photo.pk, [(0.1, 0.1, 0.2, 0.2)], NOW) for _ in range(2)]) == 2


def test_a_photograph_that_is_withheld_is_shown_by_no_cache(client: Client, parking: None) -> None:
    photo = road(photos=(keep_photo(VISITOR, "a.jpg", a_photo()),)).photos.get()
    cover_photo(actor("narae"), photo.pk, [(0.0, 0.0, 0.5, 0.5)], NOW)
    address = f"{PAGE}photos/{photo.pk}/"
    shown_once = client.get(address)
    assert shown_once["Cache-Control"] == "private, no-cache"
    tag = shown_once["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    withhold_photo(actor("narae"), photo.pk, NOW)
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 404


def test_names_are_covered_and_what_is_not_sure_is_not_shown(client: Client, parking: None) -> None:
    road(text="김철수 님 집 앞 도로가 파였어요")
    road(text="성함은 모르지만 그 사람이 부쉈어요")
    page = shown(client)
    assert "[이름] 님 집 앞 도로가 파였어요" in page
    assert "김철수" not in page
    assert "부쉈어요" not in page
