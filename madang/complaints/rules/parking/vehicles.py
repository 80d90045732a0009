"""Of the vehicle: its plate, whether it was reported already, and whether it was fined already."""

from collections.abc import Iterable
from datetime import timedelta

from madang.complaints.rules.channels import Channel
from madang.complaints.rules.checking import Check
from madang.complaints.rules.duplicates import Duplicate, Metres, distance
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.parking.context import Fine
from madang.complaints.rules.parking.places import point_of
from madang.complaints.rules.parking.verdicts import Judge
from madang.complaints.rules.photo_pairs import gap_words
from madang.complaints.rules.plates import KIND_WORDS, Plate, PlateKind, read_plate
from madang.complaints.rules.settings import SettingsRow

REPEATED = "민원 처리에 관한 법률 제23조"
_BY_PERSON = frozenset({PlateKind.TEMPORARY, PlateKind.MOTORCYCLE})


def check_plate(facts: ComplaintFacts) -> Check:
    """Tell whether the plate can be read; a temporary one and a motorcycle's are for a person, never refused."""
    judge, read = Judge("plate"), read_plate(facts.plate)
    if not facts.plate and facts.channel is Channel.TELEPHONE:
        return judge.cannot_tell("전화로 신고해 차량번호가 없습니다. 현장에서 확인해야 합니다.")
    if not isinstance(read, Plate):
        return judge.fails("차량번호가 없거나 읽을 수 없습니다. 사진에서 번호판을 읽을 수 있어야 합니다.")
    if read.kind in _BY_PERSON:
        return judge.cannot_tell(f"{KIND_WORDS[read.kind]} 번호입니다. 사람이 확인해야 합니다.", read.text)
    if read.is_unusual:
        return judge.cannot_tell("뒤 숫자가 0100보다 작습니다. 사진의 번호판과 같은지 확인해야 합니다.", read.text)
    return judge.passes(f"{KIND_WORDS[read.kind]} 번호입니다.", read.text)


def check_duplicate(found: Duplicate | None, settings: SettingsRow) -> Check:
    """Tell whether an earlier report is of the same vehicle, place and time."""
    judge = Judge("duplicate", settings, REPEATED)
    needed = f"{settings.same_minutes}분·{settings.same_m}m 밖"
    if found is None:
        return judge.passes("같은 차량의 앞선 신고가 가까이에 없습니다.", needed=needed)
    apart = gap_words(found.near.apart)
    told = f"같은 차량의 앞선 신고({found.of.number})와 {apart} 차이입니다."
    if found.near.metres is None:
        return judge.cannot_tell(f"{told} 위치가 없어 같은 자리인지 확인해야 합니다.", apart, needed)
    measured = f"{apart}·{found.near.metres:.0f}m"
    if not found.is_sound:
        return judge.cannot_tell(f"{told} 앞선 신고가 요건에 맞지 않아 이 신고로 판단해야 합니다.", measured, needed)
    return judge.fails(f"{told} 거리는 {found.near.metres:.0f}m입니다.", measured, needed)


def check_fined(facts: ComplaintFacts, fines: Iterable[Fine], settings: SettingsRow, metres: Metres) -> Check:
    """Tell whether the vehicle was fined near enough in place and time."""
    judge, window = Judge("fined", settings), timedelta(minutes=settings.fined_minutes)
    needed = f"{settings.fined_minutes}분·{settings.fined_m}m 밖"
    point = point_of(facts)
    near = [(distance(point, fine.point, metres), abs(facts.moment - fine.at), fine.number) for fine in fines]
    close = [each for each in near if each[1] <= window and (each[0] is None or each[0] <= settings.fined_m)]
    if not close:
        return judge.passes("가까운 때와 자리에서 과태료를 부과한 기록이 없습니다.", needed=needed)
    far, apart, number = min(close, key=lambda each: (each[0] is None, each[1], each[2]))
    told = f"{gap_words(apart)} 차이로 과태료를 부과한 기록이 있습니다."
    if number:
        told = f"{gap_words(apart)} 차이의 신고({number})를 수용해 과태료 부과 절차를 시작했습니다."
    if far is None:
        return judge.cannot_tell(f"{told} 위치가 없어 같은 자리인지 확인해야 합니다.", gap_words(apart), needed)
    return judge.fails(f"{told} 거리는 {far:.0f}m입니다.", f"{gap_words(apart)}·{far:.0f}m", needed)
