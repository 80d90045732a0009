"""Where people find what the city keeps no list of: rows of the pack's `finders.yaml`."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from madang.knowledge.rules.place import Kind, PlaceSource


class FinderTelephone(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
    name: str = Field(min_length=1)
    number: str = Field(pattern=r"^[0-9-]{3,14}$")


class FinderRow(BaseModel):
    """One finder: the kinds of places it helps with, and how it is reached."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    id: str = Field(min_length=1)
    kinds: Annotated[list[Kind], Field(min_length=1)]
    label: str = Field(min_length=1, max_length=60)
    address: str = Field(pattern=r"^https://")
    telephone: FinderTelephone | None = None
    source: PlaceSource
