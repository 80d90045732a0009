"""Files that are heard: recorders write sound into containers that are told from films by their giver alone."""

_CONTAINERS = {"video/webm": "audio/webm", "video/mp4": "audio/mp4"}
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_HEARD = frozenset({"audio/webm", "audio/ogg", "audio/mp4", "audio/mpeg", "audio/aac", "audio/x-wav", "audio/amr"})


def heard_type(told: str, claimed: str) -> str:
    """Return the media type to keep: `told` by the content, mended where the giver says that a container is sound.

    Only these containers are mended, and only into sound, so that a claim can make nothing runnable.
    """
    return _CONTAINERS.get(told, told) if claimed.strip().lower().startswith("audio/") else told


def is_sound(media_type: str) -> bool:
    return media_type in _HEARD


def is_photo(media_type: str) -> bool:
    """Tell whether every browser shows it as a picture."""
    return media_type in _SHOWN
