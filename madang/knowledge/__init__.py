"""What the city knows and can show a source for: articles and places, their import, retrieval and evaluation.

Words: article (안내 글), block (답의 조각), field (분야), source (출처), place
(장소), index (색인), gate (답할지 판단), evaluation
(평가).

Promise: whatever is found here carries its source and the date it was checked.
"""
