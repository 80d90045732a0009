"""What cannot be filed, with a sentence for each field."""

from collections.abc import Sequence

from madang.complaints.rules.filing import FieldFault
from madang.core.api import Refusal


class NotFiled(Refusal):
    """The complaint was not taken; nothing of it is kept. `faults` stand beside their fields."""

    def __init__(self, faults: Sequence[FieldFault]) -> None:
        super().__init__(faults[0].sentence, "표시한 곳을 고쳐서 다시 보내 주세요.")
        self.faults = tuple(faults)
