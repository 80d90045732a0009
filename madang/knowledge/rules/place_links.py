"""Ways to a place on a map outside (KakaoMap link forms `link/to` and `link/search`; a comma would end the name)."""

from urllib.parse import quote

KAKAO = "https://map.kakao.com/link"


def way_to(name: str, lat: float, lng: float) -> str:
    """Return the address that shows the way to a point in degrees (WGS 84)."""
    return f"{KAKAO}/to/{quote(name.replace(',', ' '))},{lat},{lng}"


def search_on_map(words: str, city: str) -> str:
    """Return the address that looks for something by its name, in the city: 중앙동 is not only here."""
    within = words if words.startswith((city, city[:-1])) else f"{city} {words}"
    return f"{KAKAO}/search/{quote(within.replace(',', ' '), safe='')}"
