import pytest

from madang.core.adapters import warming
from madang.core.api import warm_up, when_warming_up


def test_everything_is_made_ready_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "_steps", [])
    made: list[str] = []
    when_warming_up(lambda: made.append("사전"))
    when_warming_up(lambda: made.append("색인"))

    warm_up()

    assert made == ["사전", "색인"]
