"""Notes apart from the body, with whose they are."""

from __future__ import annotations

import re

from archivebot.archive.document import Note
from archivebot.archive.layouts.sheet import Sheet, Zone

_AROUND = re.compile(r"^[(\[](?P<inside>[^()\[\]]*(?:[(\[][^()\[\]]*[)\]][^()\[\]]*)*)[)\]]$")


def notes_of(sheet: Sheet) -> tuple[Note, ...]:
    """The editor's, translator's and author's notes, in reading order."""
    found = []
    for part in sheet.zone(Zone.NOTE, Zone.FOOTNOTE, Zone.DISPUTED):
        text = part.text
        if match := _AROUND.fullmatch(text):
            text = match["inside"].strip()
        if text:
            found.append(Note(text, part.label or "unknown", part.line))
    return tuple(found)
