"""Meetings without paper (회의): agenda, papers, following the presenter, own notes, votes, minutes, video.

Words: meeting (회의), agenda item (안건), paper (회의자료), presenter (발표자), vote (표결), minutes (회의록).

Promise: everyone in the room, near or far, looks at the same page.
"""
