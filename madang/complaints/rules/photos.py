"""Photographs: before and after, and what is asked of one."""

from collections.abc import Mapping
from enum import StrEnum


class Stage(StrEnum):
    REPORTED = "reported"
    """With the complaint (처리 전)."""
    DONE = "done"
    """With the reply (처리 후)."""


STAGE_WORDS: Mapping[Stage, str] = {Stage.REPORTED: "처리 전", Stage.DONE: "처리 후"}

MOST_PHOTOS = 5
MOST_BYTES = 20 * 2**20
"""Of one photograph as it is given. A telephone's is 3 to 12 MB."""

LONGEST_SIDE = 2_560
"""Pixels of what is kept: a plate 20 m away is still read on it."""
