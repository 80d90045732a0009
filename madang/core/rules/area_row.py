"""The shape of the pack's areas."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from madang.core.rules.profile import ProfileSource


class AreaRow(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)
    name: str = Field(min_length=1, max_length=60)
    kind: Literal["eup", "myeon", "dong"]
    code: str = Field("", max_length=20)
    code_system: str = Field("", max_length=30)
    aliases: list[Annotated[str, Field(min_length=1, max_length=60)]] = []
    valid_from: date | None = None
    valid_until: date | None = None
    area_km2: float | None = Field(None, ge=0)
    source: ProfileSource
