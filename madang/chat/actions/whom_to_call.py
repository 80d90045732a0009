"""The other way to reach the city, for whoever gets no answer here."""

from madang.core import api as core


def otherwise_call() -> str:
    """Say which desk to call, and when it answers."""
    desk = core.profile().call_center
    hours = f"({desk.hours})" if desk.hours else ""
    return f"급하면 {desk.name} {desk.telephone}{hours}로 전화해 주세요."
