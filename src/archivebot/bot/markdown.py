"""Discord's Markdown: text that is not ours is made to show as it is written.

A backslash before a punctuation mark is not shown by Discord, so escaping changes no
word.  Mentions are kept from pinging by ``AllowedMentions.none()``; escaping only keeps
them from being drawn as one.
"""

from __future__ import annotations

import re
from typing import Final

from archivebot.wording import Raw

_URL: Final = re.compile(r"https?://[^\s<>\[\]()]+")
_INLINE: Final = re.compile(r"([\\*_~|`<>\[\]])")
_LINE_START: Final = re.compile(r"^(\s*)(#{1,3}(?=\s)|-#|[-+](?=\s))", re.MULTILINE)
_NUMBERED: Final = re.compile(r"^(\s*\d{1,9})([.)])(?=\s)", re.MULTILINE)


def escape(text: str) -> Raw:
    """The text so that Discord shows just these characters. Addresses stay clickable."""
    pieces, position = [], 0
    for match in _URL.finditer(text):
        pieces += [_escape(text[position : match.start()]), match[0]]
        position = match.end()
    pieces.append(_escape(text[position:]))
    joined = "".join(pieces)
    joined = _LINE_START.sub(r"\1\\\2", joined)
    return Raw(_NUMBERED.sub(r"\1\\\2", joined))


def _escape(text: str) -> str:
    return _INLINE.sub(r"\\\1", text)


def link(words: str, url: str | None) -> str:
    """Words with an address behind them; an address that could break out is left off."""
    if url is None or re.search(r"[\s<>()\"]", url):
        return words
    return f"[{words}](<{url}>)"


def bold(words: str) -> str:
    """Words in bold."""
    return f"**{words}**" if words.strip() else words


def small(words: str) -> str:
    """Every line of the words in small print."""
    return "\n".join(f"-# {line}" for line in words.splitlines() if line.strip())


def quoted(words: str) -> str:
    """Words as a block quotation."""
    return "\n".join(f"> {line}" for line in words.splitlines())
