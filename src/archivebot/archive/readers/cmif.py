"""CMIF: an index of letters without their texts. Metadata only, and it stays that.

The file gives one index whose entries are works *known, not held*; and for the curator
who looks at it each letter as a page that is marked as not held.
"""

from __future__ import annotations

from typing import Any, Final

from archivebot.archive.dates import in_words, parse_edtf
from archivebot.archive.document import Warn
from archivebot.archive.readers import tei_header as headers
from archivebot.archive.readers.page import NO_LINE, Entry, Fact, Line, Page
from archivebot.archive.readers.xml import attribute, child, descendants, line_of, plain

FORMAT: Final = "cmif"
_MOST_LETTERS: Final = 20_000
"""Letters of one index: the largest that is published has fewer."""


def cmif_pages(header: Any, name: str) -> list[Page]:
    """The index, then each letter. A single letter without its text is no index."""
    descriptions = headers.letters_of(header)
    shared, warnings = headers.shared_facts(header)
    titles = headers.titles_of(header)
    if not descriptions:
        return []
    if len(descriptions) > _MOST_LETTERS:
        words = f"Of {len(descriptions):,} letters only the first {_MOST_LETTERS:,} were read."
        warnings.append(Warn("too_many_parts", words))
        descriptions = descriptions[:_MOST_LETTERS]
    sources = _sources(header)
    letters = [_letter(one, shared, sources, name) for one in descriptions]
    if len(letters) == 1:
        (one,) = letters
        facts = (*titles, *one.facts)
        return [Page(name, (), FORMAT, facts, (*warnings, *one.warnings), held=False)]
    entries = tuple(_entry(one) for one in descriptions)
    lines = tuple(Line(entry.line or NO_LINE, entry.words, "row") for entry in entries)
    facts = (*titles, *shared)
    uncertain = tuple(w for one in descriptions for w in one.warnings)
    index = Page(name, lines, FORMAT, facts, (*warnings, *uncertain), entries=entries)
    return [index, *letters]


def _letter(letter: headers.Letter, shared: list[Fact], sources: dict[str, str], name: str) -> Page:
    facts = [*letter.facts, Fact("kind", "letter", "correspDesc", line_of(letter.element))]
    address = attribute(letter.element, "ref")
    if address.startswith("http"):
        facts.append(Fact("url", address, address, line_of(letter.element)))
    source = sources.get(attribute(letter.element, "source").lstrip("#"))
    if source:
        facts.append(Fact("source", source, source, line_of(letter.element)))
    facts += [f for f in shared if f.name == "licence" or (f.name == "source" and not source)]
    return Page(name, (), FORMAT, tuple(facts), letter.warnings, held=False)


def _sources(header: Any) -> dict[str, str]:
    """The printed or digital editions that letters refer to, by their ids."""
    source = child(header, "fileDesc", "sourceDesc")
    xml_id = "{http://www.w3.org/XML/1998/namespace}id"
    bibls = () if source is None else descendants(source, "bibl")
    return {key: words for b in bibls if (key := b.get(xml_id)) and (words := plain(b))}


def _entry(letter: headers.Letter) -> Entry:
    """One letter in words: ``Ada Quill to Jan Roos, 17 January 1902``."""
    authors = tuple(f.value for f in letter.facts if f.name == "author")
    recipients = tuple(f.value for f in letter.facts if f.name == "to")
    date = next((f for f in letter.facts if f.name == "dated"), None)
    written = date.value if date else ""
    when = in_words(parse_edtf(written)) if written else ""
    who = " and ".join(authors)
    people = f"{who} to {' and '.join(recipients)}" if recipients else who
    words = ", ".join(piece for piece in (people.strip(), when) if piece)
    return Entry(
        words=words or plain(letter.element)[:200] or "a letter",
        author=" and ".join(authors),
        recipient=" and ".join(recipients),
        written=written,
        date_words=date.words if date and not date.words.startswith(("when=", "not")) else "",
        line=line_of(letter.element),
    )
