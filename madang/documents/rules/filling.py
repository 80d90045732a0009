"""Fields such as {{성명}} in a document that goes out one each: every page has its own values (규정 제12조)."""

import re
from collections.abc import Iterable, Mapping

from madang.documents.rules.body import Block, Body, Picture, Table

_FIELD = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")


def fields_of(texts: Iterable[str]) -> list[str]:
    """Return the names of the fields, each once, in the order in which they stand."""
    return list(dict.fromkeys(name for text in texts for name in _FIELD.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put the values in; a field without one stays as it is, so that it is seen."""
    return _FIELD.sub(lambda field: values.get(field[1]) or field[0], text)


def filled_body(body: Body, values: Mapping[str, str]) -> Body:
    return body.model_copy(update={"blocks": tuple(_filled_block(block, values) for block in body.blocks)})


def texts_of(body: Body) -> list[str]:
    """Return every text of a body, cell by cell."""
    return [text for block in body.blocks for text in _texts(block)]


def _texts(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row]
    return [block.caption] if isinstance(block, Picture) else [block.text]


def _filled_block(block: Block, values: Mapping[str, str]) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(filled(cell, values) for cell in row) for row in block.rows)
        return block.model_copy(update={"rows": rows})
    if isinstance(block, Picture):
        return block.model_copy(update={"caption": filled(block.caption, values)})
    return block.model_copy(update={"text": filled(block.text, values)})
