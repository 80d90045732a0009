"""Why a photograph cannot be taken, in the sender's words."""

from collections.abc import Mapping
from enum import StrEnum

from madang.complaints.rules.photos import MOST_BYTES

MOST_PIXELS = 50_000_000
"""Of one photograph: the largest that telephones take. Drawn anew it needs 200 MB for a second."""

_MOST_MB = MOST_BYTES // 2**20


class PhotoProblem(StrEnum):
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    HEIC = "heic"
    NO_PHOTO = "no_photo"
    BROKEN = "broken"


PHOTO_PROBLEM_WORDS: Mapping[PhotoProblem, tuple[str, str]] = {
    PhotoProblem.EMPTY: ("빈 파일이에요.", "사진을 다시 골라 주세요."),
    PhotoProblem.TOO_LARGE: (
        f"사진이 {_MOST_MB}MB보다 커요.",
        "화면에 띄운 사진을 캡처해서 올리거나, 카메라로 바로 찍어 올려 주세요.",
    ),
    PhotoProblem.TOO_MANY_PIXELS: (
        "사진이 너무 커서 열 수 없어요.",
        f"가로세로를 곱해 {MOST_PIXELS // 10_000:,}만 화소까지 올릴 수 있어요. 작게 저장해서 다시 올려 주세요.",
    ),
    PhotoProblem.HEIC: (
        "아이폰의 HEIC 사진은 아직 열 수 없어요.",
        "설정 › 카메라 › 포맷에서 ‘높은 호환성’을 고르고 다시 찍거나, 사진을 JPEG로 저장해서 올려 주세요.",
    ),
    PhotoProblem.NO_PHOTO: ("사진 파일이 아니에요.", "JPEG, PNG, WebP 사진을 올려 주세요."),
    PhotoProblem.BROKEN: ("사진이 중간에 끊겨 있어요.", "사진이 열리는지 확인하고 다시 올려 주세요."),
}
"""What is wrong, and what to do now."""
