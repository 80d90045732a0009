"""How the checks of a parking report are written: under one name each, with the rule that they follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from madang.complaints.rules.checking import Check, Outcome, Reason
from madang.complaints.rules.dated import Dated

NAMES: Mapping[str, tuple[str, Reason | None]] = {
    "violation": ("위반유형", None),
    "plate": ("차량번호", Reason.PLATE_UNREADABLE),
    "photos": ("사진 수", Reason.TOO_FEW_PHOTOS),
    "interval": ("촬영 간격", Reason.INTERVAL_TOO_SHORT),
    "hours": ("신고 시간대", Reason.OUTSIDE_HOURS),
    "deadline": ("신고 기한", Reason.TOO_LATE),
    "zone": ("구역", Reason.NOT_IN_ZONE),
    "position": ("사진 위치", Reason.PLACE_DIFFERS),
    "duplicate": ("중복", Reason.DUPLICATE),
    "fined": ("이미 부과", Reason.ALREADY_FINED),
    "daily_cap": ("하루 횟수", Reason.OVER_DAILY_CAP),
}
"""The name of each check, and the 불수용 사유 that it proposes where it fails."""


@dataclass(frozen=True)
class Judge:
    """Writes one check. `rule` is what it follows, None for one that no dated rule orders; `article` of a law."""

    key: str
    rule: Dated | None = None
    article: str = ""

    def passes(self, sentence: str, measured: str = "", needed: str = "") -> Check:
        return self._check(Outcome.PASSED, sentence, measured, needed)

    def fails(self, sentence: str, measured: str = "", needed: str = "") -> Check:
        return self._check(Outcome.FAILED, sentence, measured, needed)

    def cannot_tell(self, sentence: str, measured: str = "", needed: str = "") -> Check:
        return self._check(Outcome.CANNOT_TELL, sentence, measured, needed)

    def _check(self, outcome: Outcome, sentence: str, measured: str, needed: str) -> Check:
        name, reason = NAMES[self.key]
        rule, since = (self.rule.id, self.rule.valid_from.isoformat()) if self.rule else ("", "")
        return Check(self.key, name, outcome, sentence, reason, self.article, measured, needed, rule, since)
