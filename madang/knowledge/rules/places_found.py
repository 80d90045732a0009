"""An answer on places, as other rooms see it."""

from dataclasses import dataclass

from madang.knowledge.rules.shown import ShownBlock, ShownSource


@dataclass(frozen=True)
class PlacesFound:
    """An answer on places, ready to be shown."""

    heading: str
    blocks: tuple[ShownBlock, ...]
    sources: tuple[ShownSource, ...]
    found: int
    """How many there are; 0 where none is, or where it asks back."""
    is_unfulfilled: bool = False
    """Whether a wish had to be let go."""
    is_elsewhere: bool = False
    """Whether it only says where others tell of them."""
    is_past: bool = False
    """Whether all that is shown is over."""
    is_far: bool = False
    """Whether even the nearest is no walk away."""
    near: str = ""
    """What the message names that they are in or near to, as it was said."""
    bare: str = ""
    """The word for the kind, where the message holds no more than it and "where": it may lean on what was said."""
