"""The printed page of documents."""

from config.settings.environment import PROJECT, env

PRINTING_FONTS = env.path(
    "MADANG_PRINTING_FONTS", PROJECT / "node_modules" / "pretendard-gov" / "dist" / "public" / "static" / "alternative"
)
"""Folder of the fonts (*.ttf) that documents are printed with; the system's own are never used, so that every machine
prints the same page."""
