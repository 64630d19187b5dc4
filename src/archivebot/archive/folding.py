"""Folding of words for comparison: case, accents, quotes and dashes. Never for display."""

from __future__ import annotations

import re
import unicodedata

_NOT_WORD = re.compile(r"[^\w]+")


def fold(text: str) -> str:
    """Case, accents and punctuation folded, one space between words.

    Letters that decompose lose their marks (é → e, й → и); letters that do not
    (ł, ø) are kept: two spellings of those are for ``people.toml`` to join.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _NOT_WORD.sub(" ", bare).strip()
