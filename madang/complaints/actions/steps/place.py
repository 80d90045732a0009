"""Find the area of each place, and which others are so near that the boundary may deceive."""

from dataclasses import replace

from madang.complaints.actions.batch import Batch
from madang.complaints.rules.place import BORDER_M, PlaceNote


def place(batch: Batch) -> None:
    """Set area, note and neighbours of every complaint that has a point."""
    pointed = [(item, (item.facts.lat, item.facts.lng)) for item in batch.items]
    placed = [(item, (lat, lng)) for item, (lat, lng) in pointed if lat is not None and lng is not None]
    points = [point for _, point in placed]
    areas = batch.rules.areas
    matches, near = areas.at(points), areas.near(points, BORDER_M)
    for (item, _), match, around in zip(placed, matches, near, strict=True):
        inside = match is not None and match.distance_m <= BORDER_M
        item.near = around
        item.facts = replace(item.facts, area=match.area_id if match and inside else "")
        item.complaint.area_id = item.facts.area
        if not inside:
            item.complaint.place_note = PlaceNote.OUTSIDE
        elif len(around) > 1 and not item.complaint.place_note:
            item.complaint.place_note = PlaceNote.BORDER
