"""A sidecar to begin with: what was understood, each value a comment with its evidence.

Taking a ``#`` off makes the value the curator's; as written, the file changes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from archivebot.archive.dates import HistoricalDate
from archivebot.archive.document import Document, How, Licence, Note, Rejected

FIELDS: Final = (
    "title", "authors", "recipients", "kind", "date_written", "date_published", "place",
    "language", "source", "container", "url", "translators", "transcribers", "licence", "notes",
)  # fmt: skip
"""The fields that a sidecar corrects, in the order in which one reads about a text."""

_HEAD: Final = """\
# Corrections to {file}.
# Take the "# " off a line that begins with the name of a field, and change its value: that is
# then the curator's word. What stays a comment changes nothing. "" or [] means: there is none.
# To take the text out of everything: withdrawn = "why, since when"
"""
_UNPRINTED: Final = re.compile(r"[\x7f-\x9f\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\s]+")


def sidecar_text(documents: Sequence[Document]) -> str:
    """The text of a sidecar for the documents of one file."""
    file = documents[0].file if documents else ""
    pieces = [_HEAD.format(file=_one_line(file))]
    for document in documents:
        if len(documents) > 1:
            pieces.append(f"[[document]]\npart = {document.part}\n")
        pieces.extend(_field(document, name) for name in FIELDS)
    return "\n".join(pieces)


def toml_of(value: Any) -> str:
    """A value as TOML, on one line."""
    match value:
        case None:
            return '""'
        case str():
            # JSON's escapes are TOML's. What else looks like a new line is escaped, too.
            quoted = json.dumps(value, ensure_ascii=False)
            return _UNPRINTED.sub(lambda m: f"\\u{ord(m[0]):04x}", quoted)
        case HistoricalDate():
            return toml_of(value.edtf)
        case Licence():
            return toml_of(value.id)
        case Note():
            return f"{{ text = {toml_of(value.text)}, whose = {toml_of(value.whose)} }}"
        case tuple():
            return f"[{', '.join(toml_of(getattr(v, 'canonical', v)) for v in value)}]"
        case _:
            return str(value)


def comment(text: str) -> str:
    """A text as one line of comment."""
    return f"# {_one_line(text)}"


def _field(document: Document, name: str) -> str:
    value = getattr(document, name)
    lines = [*_because(document, name), f"# {name} = {toml_of(value)}"]
    return "\n".join(lines) + "\n"


def _because(document: Document, name: str) -> Iterator[str]:
    found = document.evidence.get(name)
    if found is not None:
        at = f", line {found.line}" if found.line else ""
        where = found.how.value if found.how is not How.CURATOR else f"curator, {found.why}"
        yield comment(f"{where}{at}: “{found.words}” ({found.rule})")
    elif name != "notes":
        yield comment("the page does not say")
    for loser in document.rejected:
        if loser.field == name:
            yield comment(_lost(loser))


def _lost(loser: Rejected) -> str:
    at = f" (line {loser.evidence.line})" if loser.evidence.line else ""
    return f"not {loser.value}: {loser.why}{at}"


def _one_line(text: str) -> str:
    return _CONTROL.sub(" ", text).strip()
