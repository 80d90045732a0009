"""A citizen's own page (나의 마당): my complaints, alerts, benefits, saved places.

Words: citizen (시민), alert (알림), benefit (혜택), saved place (저장한 장소).

Promise: it holds only what the person gave it, and the person can see and take back all of it.
"""
