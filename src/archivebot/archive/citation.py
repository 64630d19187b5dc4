"""Citations: the written date first, what is not known named as such.

Chicago notes, plain text and Markdown so far; each takes the words of a paragraph
reference ready made, so that a citation can be checked against the edition it was
made from.
"""

from __future__ import annotations

from archivebot.archive.answers import Held
from archivebot.archive.dates import in_words
from archivebot.archive.document import Kind
from archivebot.archive.licences import licence_name


def reference_of(held: Held, paragraph: int | None = None) -> str:
    """What resolves to the text as it stood: ``serge-1936-08-13-… ¶4 @r7f3c``.

    The digits after ``@r`` begin the edition hash of the body.
    """
    place = f" ¶{paragraph}" if paragraph else ""
    return f"{held.entry.id}{place} @r{held.entry.edition[:4]}"


def chicago_note(held: Held, paragraph: int | None = None) -> str:
    """A Chicago note (17th edition, 14.111 ff. for letters), ended by our reference.

    An unknown author is left out, so that the title comes first; an undated document
    says n.d.; a letter needs no title where it has both correspondents.
    """
    entry = held.entry
    parts: list[str] = []
    letter = entry.kind is Kind.LETTER and entry.authors and entry.recipients
    if letter:
        parts.append(f"{_names(entry.authors)} to {_names(entry.recipients)}")
    else:
        if entry.authors:
            parts.append(_names(entry.authors))
        parts.append(f"“{entry.title}”" if entry.title else "[untitled page]")
    parts.append(in_words(entry.written) if entry.written else "n.d.")
    if held.credit.translators:
        parts.append(f"trans. {_names(held.credit.translators)}")
    if held.credit.container:
        published = f" ({in_words(entry.published)})" if entry.published else ""
        parts.append(f"in {held.credit.container}{published}")
    elif entry.published:
        parts.append(f"published {in_words(entry.published)}")
    if held.credit.source:
        parts.append(held.credit.source)
    if held.credit.url:
        parts.append(held.credit.url)
    return f"{_joined(parts)} [{reference_of(held, paragraph)}]."


def plain(held: Held, text: str, paragraph: int | None = None) -> str:
    """The words, and below them where they are from: for phones and screen readers."""
    return f"“{text}”\n— {chicago_note(held, paragraph)}\n{licence_line(held)}"


def markdown(held: Held, text: str, paragraph: int | None = None) -> str:
    """A Markdown block quotation with its source."""
    quoted = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    return f"{quoted}\n>\n> — {chicago_note(held, paragraph)}\n"


def licence_line(held: Held) -> str:
    """The licence as a sentence of a plain text."""
    licence = held.credit.licence
    if licence is None:
        return "Licence not stated."
    return f"Licence: {licence_name(licence.id).name}{' (inferred)' if licence.inferred else ''}."


def _names(names: tuple[str, ...]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _joined(parts: list[str]) -> str:
    """Commas between the parts, none after a title that ends in its own mark."""
    text = parts[0]
    for part in parts[1:]:
        text += f" {part}" if text.endswith(("!”", "?”")) else f", {part}"
    return text.replace("”,", ",”")
