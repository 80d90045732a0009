"""Another reader of Hangul files, that knows nothing of how ours are written."""

import ctypes


def pages_of(content: bytes) -> list[bytes]:
    """Return a PNG a page."""
    # Its library finds this one only when it is there already.
    ctypes.CDLL("libfreetype.so.6", mode=ctypes.RTLD_GLOBAL)
    import rhwp

    return rhwp.Document.from_bytes(content).render_all_png()
