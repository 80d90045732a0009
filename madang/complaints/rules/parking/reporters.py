"""Of the sender: how many reports of one person count on one day (1인 1일 신고 횟수), where a city limits them."""

from madang.complaints.rules.checking import Check
from madang.complaints.rules.parking.verdicts import Judge
from madang.complaints.rules.settings import SettingsRow


def check_daily_cap(place: int | None, most: int, settings: SettingsRow) -> Check:
    """Tell whether a report is among the first so many of its sender's day; `place` 1 is the first, None unknown."""
    judge, needed = Judge("daily_cap", settings), f"하루 {most}건까지"
    if place is None:
        return judge.cannot_tell("누가 신고했는지 알 수 없어 하루 횟수를 셀 수 없습니다.", needed=needed)
    measured = f"{place}번째"
    if place <= most:
        return judge.passes(f"이 신고인의 그날 {measured} 신고입니다.", measured, needed)
    return judge.fails(f"이 신고인의 그날 {measured} 신고입니다. {needed} 받습니다.", measured, needed)
