"""A clock that is put back: within seconds it is forgiven, beyond that no time can be trusted."""

from datetime import datetime, timedelta

from madang.core.rules.refusal import Refusal

BACKWARD_ALLOWED = timedelta(seconds=5)
"""How far a clock that is put right may jump back before a deed is refused."""


class ClockTurnedBack(Refusal):
    """The server's clock stands before a record that was made already; `last` is that record's time in words."""

    default_status = 503

    def __init__(self, last: str) -> None:
        super().__init__(
            f"서버의 시계가 앞선 기록({last})보다 이릅니다. 시각을 믿을 수 없어 처리하지 않았습니다.",
            "운영자에게 서버 시각을 확인해 달라고 해 주세요.",
        )


def runs_back(last: datetime, now: datetime) -> bool:
    """Tell whether a clock shows a time that cannot follow the last record."""
    return last - now > BACKWARD_ALLOWED
