"""The archive for other programs: bibliographies, an index of letters, and all there is.

One module a format.  A withdrawn text is in none of them; the words of a text whose licence
does not let them be handed on are left out, and the place says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from archivebot.archive.exporting import bibtex, cmif, csl_json, ndjson
from archivebot.archive.exporting.gathering import Exported, gather, without_words

__all__ = ("FORMATS", "Exported", "gather", "without_words")

FORMATS: Final[dict[str, Callable[[Iterable[Exported]], str]]] = {
    "csl-json": csl_json.write,
    "bibtex": bibtex.write,
    "cmif": cmif.write,
    "ndjson": ndjson.write,
}
"""Name → what writes it, as one text."""
