"""A text cut into the numbers, words and signs a date is made of, each with its place.

One pass of one pattern without nesting: linear in the text, whatever stands in it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from archivebot.archive.dates.vocabulary import fold

_TOKEN: Final = re.compile(
    r"(?P<entity>[&/](?:[nm]dash|minus|#821[12]|#x201[34]);)"
    r"|(?P<number>[0-9]+)"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad])*)"
    r"|(?P<dash>[-\u2010-\u2015\u2212]+)"
    r"|(?P<dots>\.\.+|…)"
    r"|(?P<sign>\S)"
)
"""A broken entity (``/ndash;`` for ``&ndash;``) is the dash it was meant to be."""

_HYPHENS: Final = frozenset("-\u2010\u2011")
_APOSTROPHES: Final = frozenset("’‘ʼ`´")


class Token(NamedTuple):
    """``kind``: number, word or sign. ``glued``: no space before it. Words are folded."""

    kind: str
    text: str
    start: int
    end: int
    glued: bool


def tokens(text: str) -> list[Token]:
    """The tokens of a text. A hyphen is ``-``, any longer dash ``–``, dots ``..``."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        kind, said = match.lastgroup or "sign", match[0]
        if kind == "word":
            said = fold(said)
        elif kind == "entity":
            said = "–"
        elif kind == "dash":
            said = "-" if said in _HYPHENS else "–"
        elif kind == "dots":
            said = ".."
        elif said in _APOSTROPHES:
            said = "'"
        if kind not in {"word", "number"}:
            kind = "sign"
        found.append(Token(kind, said, match.start(), match.end(), match.start() == end > 0))
        end = match.end()
    return found
