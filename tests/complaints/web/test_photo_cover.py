"""The screen on which plates and faces are covered, and what the public sees then."""

from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from PIL import Image

from madang.complaints.actions.cover_photo import cover_photo
from madang.complaints.actions.keep_photo import keep_photo
from madang.complaints.models import Complaint, Photo
from madang.complaints.rules.filing import GivenPhoto
from madang.complaints.rules.photos import Stage
from madang.core.models import AuditEntry
from madang.core.rules.people import VISITOR
from madang.organisation.models import Absence
from tests.complaints.desk import load_templates
from tests.complaints.web.desk_browser import browser, page, post
from tests.support.complaints import NOW, ROAD, a_photo, actor, assigned

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("parking", "_morning")]

BOX: dict[str, Any] = {"left": ["10"], "top": ["20"], "right": ["30.5"], "bottom": ["40"]}


@pytest.fixture
def _morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    load_templates()


@pytest.fixture
def photo() -> Photo:
    """Of a hole in the road: a kind that the city shows."""
    return with_photo(category=ROAD, violation="", plate="").photos.get()


def with_photo(**changes: Any) -> Complaint:
    return assigned(photos=(keep_photo(VISITOR, "a.jpg", a_photo()),), **changes)


def at(photo: Photo, part: str = "") -> str:
    return f"/staff/complaints/photos/{photo.pk}/cover/{part}"


def test_the_screen_says_what_the_public_sees(photo: Photo) -> None:
    shown = page("haneul", at(photo))
    assert "처리 전 사진 1 가리기" in shown
    assert "시민은 가린 사진만 봅니다" in shown
    assert "공개 안 함" in shown
    assert "공개하지 않는 종류" not in shown
    assert shown.count('name="left"') == 5, "four rows for whoever has no scripts, and the one that scripts copy"


def test_a_photo_of_a_kind_that_is_not_shown_says_so_and_its_page_offers_nothing() -> None:
    complaint = with_photo()
    assert "공개하지 않는 종류" in page("haneul", at(complaint.photos.get()))
    assert "공개용으로 가리기" not in page("haneul", f"/staff/complaints/{complaint.number}/")


def test_it_is_released_covered_and_taken_back(photo: Photo, client: Client) -> None:
    number = photo.complaint.number
    assert "가린 사진을 공개했습니다" in post("haneul", at(photo), do="cover", **BOX)
    assert "가린 사진 공개 중" in page("haneul", f"/staff/complaints/{number}/")
    public = client.get("/complaints/public/").content.decode()
    assert 'alt="도로 파손 처리 전 사진 1, 번호판과 얼굴을 가렸어요"' in public
    seen = Image.open(BytesIO(client.get(f"/complaints/public/photos/{photo.pk}/").content))
    assert is_dark(seen, 128, 144)
    assert not is_dark(seen, 320, 144)
    assert "더는 공개하지 않습니다" in post("haneul", at(photo), do="withhold")
    assert client.get(f"/complaints/public/photos/{photo.pk}/").status_code == 404
    entries = AuditEntry.objects.filter(subject_id=number, verb__in=("cover_photo", "withhold_photo"))
    assert list(entries.order_by("seq").values_list("after__boxes", flat=True)) == [1, 0]


def test_the_preview_is_the_very_picture_and_keeps_nothing(photo: Photo, client: Client) -> None:
    shown = post("haneul", at(photo), 200, do="preview", **BOX)
    assert "아래 그대로 공개됩니다" in shown
    assert 'value="30.5"' in shown
    seen = browser("haneul").get(at(photo, "preview/"), {"box": "0.1,0.2,0.305,0.4"})
    assert seen["Cache-Control"] == "no-store"
    post("haneul", at(photo), do="cover", **BOX)
    assert client.get(f"/complaints/public/photos/{photo.pk}/").content == seen.content
    assert browser("haneul").get(at(photo, "released/")).content == seen.content


def test_without_boxes_somebody_must_have_looked(photo: Photo) -> None:
    shown = post("haneul", at(photo), 400, do="cover")
    assert "가릴 곳을 정하지 않았습니다" in shown
    assert Photo.objects.get().covered is None
    assert "가릴 것이 없다고 확인하고" in post("haneul", at(photo), do="cover", nothing="1")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"right": ["넓게"]}, "가릴 곳 1의 네 값이 모두 숫자여야 합니다"),
        ({"right": [""]}, "가릴 곳 1의 네 값이 모두 숫자여야 합니다"),
        ({"right": ["5"]}, "사진 밖에 있습니다"),
        ({"bottom": ["101"]}, "사진 밖에 있습니다"),
        ({"bottom": ["nan"]}, "사진 밖에 있습니다"),
    ],
)
def test_what_was_typed_stays_where_it_is_no_box(photo: Photo, wrong: dict[str, list[str]], said: str) -> None:
    for do in ("cover", "preview"):
        shown = post("haneul", at(photo), 400, do=do, **{**BOX, **wrong})
        assert said in shown
        assert 'value="10"' in shown
    assert Photo.objects.get().covered is None


def test_more_boxes_than_anybody_needs_are_refused(photo: Photo) -> None:
    many = {side: [value] * 41 for side, (value,) in BOX.items()}
    assert "40개까지" in post("haneul", at(photo), 400, do="cover", **many)
    assert browser("haneul").get(at(photo, "preview/"), {"box": ["0,0,1,1"] * 41}).status_code == 400
    assert browser("haneul").get(at(photo, "preview/"), {"box": "a,b"}).status_code == 400


def test_only_who_handles_the_complaint_may(photo: Photo) -> None:
    page("serin", at(photo))
    for part in ("", "preview/", "released/"):
        page("boram", at(photo, part), 403)
        page("narae", at(photo, part), 404)
    assert "공개용으로 가리기" not in page("boram", f"/staff/complaints/{photo.complaint.number}/")
    page("haneul", "/staff/complaints/photos/999999/cover/", 404)
    page("haneul", at(photo, "released/"), 404)


def test_who_acts_today_covers_in_the_officers_place(photo: Photo) -> None:
    Absence.objects.create(person_id="haneul", kind="연가", from_day=NOW.date(), to_day=NOW.date(), acting_id="boram")
    post("boram", at(photo), do="cover", **BOX)
    entry = AuditEntry.objects.get(verb="cover_photo")
    assert (entry.actor_name, entry.on_behalf_of_name) == ("황보람", "김하늘")


def test_what_it_looks_like_afterwards_is_covered_too(photo: Photo, client: Client) -> None:
    done = Photo.objects.create(complaint=photo.complaint, stage=Stage.DONE, position=1, file=photo.file, width=640,
                                height=480)  # fmt: skip
    Complaint.objects.update(state="answered", closed_at=NOW, reply="고쳤습니다.")
    for each in (done, photo):
        cover_photo(actor("haneul"), each.pk, [(0.1, 0.1, 0.2, 0.2)], NOW)
    public = client.get("/complaints/public/").content.decode()
    assert public.index("처리 전 사진 1") < public.index("처리 후 사진 2")
    assert '공개용으로 가리기<span class="unseen">: 처리 후 사진 1' in page(
        "haneul", f"/staff/complaints/{photo.complaint.number}/"
    )


def test_a_photo_without_a_file_cannot_be_covered() -> None:
    photo = assigned(photos=(GivenPhoto("named.jpg"),)).photos.get()
    page("haneul", at(photo), 409)


def is_dark(picture: Image.Image, x: int, y: int) -> bool:
    level = picture.convert("L").getpixel((x, y))
    assert isinstance(level, int)
    return level < 60
