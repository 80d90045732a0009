"""One enclosure (붙임) of a document: how it is named on the page, and the file that it is."""

from typing import Annotated

from pydantic import Field, StringConstraints

from madang.documents.rules.body import Shape

MOST_COPIES = 999


class Enclosure(Shape):
    """`name` is without a count of copies, `size` in bytes, `sha256` the hash of the file in hexadecimal."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
    copies: int = Field(1, ge=1, le=MOST_COPIES)
    file_name: str = Field(max_length=255)
    media_type: str = Field(max_length=255)
    size: int = Field(ge=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")

    @property
    def text(self) -> str:
        """How it stands on the page: "계획서 1부." (시행규칙 제4조)."""
        return f"{self.name} {self.copies}부."
