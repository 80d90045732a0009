"""Of the photos: whether there are enough, and whether enough time lies between them."""

from datetime import timedelta

from madang.complaints.rules.channels import Channel
from madang.complaints.rules.checking import Check
from madang.complaints.rules.facts import ComplaintFacts
from madang.complaints.rules.parking.rows import ParkingRuleRow
from madang.complaints.rules.parking.verdicts import Judge
from madang.complaints.rules.photo_pairs import gap_words

APART = frozenset({Channel.SAFETY_REPORT, Channel.LIVING_REPORT, Channel.EPEOPLE, Channel.OTHER})
"""Where a report's photos may come apart from it, so that none at all says nothing."""


def check_photos(facts: ComplaintFacts, rule: ParkingRuleRow) -> Check:
    """Compare the number of different photos with what the rule asks; the same file twice is one photo."""
    judge, needed = Judge("photos", rule, rule.article), f"{rule.photos_at_least}장 이상"
    if not facts.photos and facts.channel is Channel.TELEPHONE:
        return judge.cannot_tell("전화로 신고해 사진이 없습니다. 현장에서 확인해야 합니다.", needed=needed)
    if not facts.photos and facts.channel in APART:
        return judge.cannot_tell("사진이 함께 오지 않았습니다. 신고를 받은 곳에서 확인해야 합니다.", needed=needed)
    count = _different(facts)
    if count >= rule.photos_at_least:
        return judge.passes(f"사진이 {count}장입니다.", f"{count}장", needed)
    again = " 같은 사진이 두 번 들어 있습니다." if count < len(facts.photos) else ""
    return judge.fails(f"사진이 {count}장입니다. {needed}이어야 합니다.{again}", f"{count}장", needed)


def check_interval(facts: ComplaintFacts, rule: ParkingRuleRow) -> Check:
    """Compare the time between the first and the last photo with what the rule asks."""
    judge = Judge("interval", rule, rule.article)
    needed = f"{gap_words(timedelta(seconds=rule.interval_s))} 이상"
    taken = [photo.taken_at for photo in facts.photos if photo.taken_at]
    if len(taken) < 2:
        return judge.cannot_tell("촬영 시각을 아는 사진이 두 장이 되지 않아 간격을 잴 수 없습니다.", needed=needed)
    gap = max(taken) - min(taken)
    which = "두 사진의" if len(taken) == 2 else "첫 사진과 마지막 사진의"
    told = f"{which} 간격이 {gap_words(gap)}입니다."
    if gap.total_seconds() >= rule.interval_s:
        return judge.passes(told, gap_words(gap), needed)
    return judge.fails(f"{told} {needed}이어야 합니다.", gap_words(gap), needed)


def _different(facts: ComplaintFacts) -> int:
    digests = [photo.sha256 for photo in facts.photos if photo.sha256]
    return len(facts.photos) - len(digests) + len(set(digests))
