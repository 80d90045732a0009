"""JSON that comes back from PostgreSQL exactly as it went in, so that its hash can be computed again."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]

# PostgreSQL's jsonb holds neither the null character nor half a surrogate pair.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def plain(value: object) -> Json:
    """Return `value` made of None, bool, int, str, list and dict alone.

    Floats, dates and everything else become text: jsonb would give a float back in another spelling.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, Mapping):
        return {_text(key): plain(item) for key, item in value.items()}
    if isinstance(value, AbstractSet):
        return sorted((plain(item) for item in value), key=repr)
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [plain(item) for item in value]
    return _text(value)


def canonical(value: Json) -> bytes:
    """Return the one UTF-8 spelling of plain JSON: keys sorted, no spaces, nothing escaped without need."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _text(value: object) -> str:
    return _UNSTORABLE.sub("\ufffd", str(value))


def digest(value: object) -> str:
    """Return the SHA-256 of a value's canonical JSON, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(plain(value))).hexdigest()
