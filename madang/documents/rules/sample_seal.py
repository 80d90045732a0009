"""Seals and signatures for a first run, drawn by code and marked as samples; no real image is in the program."""

from html import escape

SIDE, RIM, COLUMNS_FROM = 240, 12, 4
RED, INK = "#c8102e", "#1f2328"
_FONT = "Pretendard GOV"


def seal(words: str) -> bytes:
    """Return a square seal (SVG) with the letters in rows, such as 순천시장의인; it says 표본 below."""
    letters = [letter for letter in words if not letter.isspace()] or ["인"]
    columns = 3 if len(letters) > COLUMNS_FROM else 2
    rows = -(-len(letters) // columns)
    inner = SIDE - 2 * RIM - 24
    wide, high = (SIDE - 2 * RIM) / columns, inner / rows
    drawn = "".join(
        _letter(letter, RIM + (at % columns + 0.5) * wide, RIM + (at // columns + 0.5) * high, min(high, wide) * 0.86)
        for at, letter in enumerate(letters)
    )
    frame = f'<rect x="6" y="6" width="{SIDE - 12}" height="{SIDE - 12}" fill="none" stroke="{RED}" stroke-width="10"/>'
    return _svg(SIDE, SIDE, frame + drawn + _letter("표본", SIDE / 2, SIDE - 26, 20))


def signature(name: str) -> bytes:
    """Return a signature (SVG): the name, slanted and underlined by a stroke; it says 표본."""
    width = 70 * max(len(name), 2) + 60
    stroke = f'<path d="M20 100 Q {width / 2} 78 {width - 30} 96" fill="none" stroke="{INK}" stroke-width="5"/>'
    text = (
        f'<text x="{width / 2}" y="76" font-family="{_FONT}" font-size="62" font-weight="500" fill="{INK}"'
        f' text-anchor="middle" transform="skewX(-14)">{escape(name)}</text>'
    )
    return _svg(width, 120, text + stroke + _letter("표본", width - 24, 108, 16))


def _letter(text: str, x: float, y: float, size: float) -> str:
    return (
        f'<text x="{x:.1f}" y="{y + size * 0.36:.1f}" font-family="{_FONT}" font-size="{size:.1f}" font-weight="700"'
        f' fill="{RED}" text-anchor="middle">{escape(text)}</text>'
    )


def _svg(width: int, height: int, inside: str) -> bytes:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    return f"{head}{inside}</svg>".encode()
