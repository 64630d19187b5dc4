"""Project Gutenberg: the licence off at both ends, its header as facts, the book in between.

The header's dates are those of the release, never the text's.  Title page and contents are the
edition's, not the author's words.  A book of letters becomes a page for each letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.book_letters import Letter, letters_of
from archivebot.archive.readers.page import Fact, Line, Page
from archivebot.archive.readers.text import decode, lines_of

FORMAT: Final = "gutenberg"

START: Final = re.compile(
    r"\s*\*{2,3}\s*START\s*(?:OF|:)?\s*(?:THIS|THE|DIESES|DE)?\s*PROJECT\s+GUTENBERG.*"
    r"|\s*\*\s?END\s?\*?\s*THE SMALL PRINT.*|\s*\*END\*?THE SMALL PRINT.*",
    re.IGNORECASE,
)
END: Final = re.compile(
    r"\s*\*{2,3}\s*END\s*(?:OF|:)?\s*(?:THIS|THE|DIESES|DE)?\s*PROJECT\s+GUTENBERG.*"
    r"|\s*(?:the )?end of (?:the |this )?project gutenberg(?:['’]s)?\b.*"
    r"|\s*\*{3}\s*START: FULL LICEN[SC]E.*",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"\s*(Title|Author|Translator|Editor|Illustrator|Contributor|Compiler|Annotator|Commentator"
    r"|Language|Release Date|Posting Date|Original Publication|Credits|Produced by"
    r"|Character set encoding|Last Updated|Most recently updated|Other information[\w ]*)"
    r"\s*:\s*(.*)",
    re.IGNORECASE,
)
_KEYS: Final = {
    "title": "title", "author": "author", "translator": "translated", "language": "language",
    "release date": "site_date", "posting date": "site_date", "last updated": "site_date",
    "most recently updated": "site_date", "original publication": "source",
}  # fmt: skip
_NUMBER: Final = re.compile(
    r"\[\s*e-?(?:book|text)\s*#?\s*(\d{1,6})\s*\]|\bE-?Book\s+#(\d{1,6})", re.IGNORECASE
)
_PUBLIC_DOMAIN: Final = re.compile(r"\bin the public domain\b[^.]{0,200}\.?", re.IGNORECASE)
_HEADER_LETTERS: Final = 20_000
"""Letters of a header that are looked at: more than any has."""
_CREDITS: Final = re.compile(
    r"\s*\[?(?:e-?text |e-?book |this (?:e-?text|e-?book|file) was |html version )?"
    r"(?:produced|prepared|transcribed|scanned|digitized|created|proofread|modified) by\b"
    r"|\s*(?:e-?text prepared|html version by|distributed proofread|online distributed"
    r"|this file was produced from|\(this file was produced|note: (?:project gutenberg|images of)"
    r"|updated editions|images generously)",
    re.IGNORECASE,
)
_TRANSCRIBER: Final = re.compile(
    r"\s*\[?\s*(?:transcriber['’]?s?['’]?\s+(?:end)?notes?|notes? (?:by|of) the transcriber"
    r"|anmerkungen? (?:zur|der) (?:transkription|bearbeiter)|note (?:du|sur la) transcri\w+)",
    re.IGNORECASE,
)
_ILLUSTRATION: Final = re.compile(r"\s*\[\s*(?:Illustration|Abbildung|Figure|Frontispiece)\b")
_NAMED_PAGE: Final = re.compile(
    r"[\[{]\s*(?:Pg|Page|S\.|Seite|p\.)\s*[\divxlc]{1,7}\s*[\]}]|\{\d{1,4}\}", re.IGNORECASE
)
_FOOTNOTE: Final = re.compile(
    r"\s*\[\s*(?:Footnote|Fußnote|Note|Sidenote)\s*(?P<mark>[\w*†]{0,5})\s*:\s*", re.IGNORECASE
)
_END_NOTE: Final = re.compile(r"\s*\[(?P<mark>\d{1,4}|[A-Z]{1,2}|\*)\]\s+\S")
_CONTENTS: Final = re.compile(
    r"\s*(?:the |table of |detailed )?(?:contents|list of (?:illustrations|letters)|illustrations"
    r"|inhalt(?:sverzeichnis|s?übersicht)?|table des mati[èe]res|[íi]ndice|содержание|оглавление)"
    r"\s*[.:]?\s*",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"\s*(?:(?:chapter|book|part|letter|act|canto|section|kapitel|buch|teil|brief|chapitre|livre"
    r"|partie|lettre|cap[íi]tulo|carta|глава|письмо)\s+(?:[IVXLC\d]+|the first|one|first|erste[rs]?"
    r"|premi[eè]re?|primer[oa]?|первая)\b|preface|introduction|foreword|prologue|preamble|vorwort"
    r"|einleitung|pr[ée]face|avant-propos|pr[óo]logo|введение|предисловие|[I1]\.?$)",
    re.IGNORECASE,
)
_EMPHASIS: Final = re.compile(r"(?<![\w_])_(?=\S)([^_]{1,3000}?)(?<=\S)_(?![\w_])")
_BOLD: Final = re.compile(r"(?<![\w=])=(?=\S)([^=\n]{1,300}?)(?<=\S)=(?![\w=])")
_YEAR: Final = re.compile(r"\b1[4-9]\d\d\b")
_FAR_RIGHT: Final = 24
"""Spaces before a line that stands at the right: a signature or a dateline."""
_PROSE: Final = re.compile(r"[^\W\d_A-Z].{60,}[.?!:;]\W{0,3}(?:[\[{].{0,8}[\]}])?$", re.DOTALL)
"""Sixty letters and a full stop: no line of a table of contents."""
_LONG: Final = 240
"""Characters of a block that is plainly the text's and no longer a title page's."""
_TITLE_PAGE: Final = 80
"""Blocks of a title page, its contents not counted, at most."""
_LONGEST_HEADER: Final = 400


@dataclass(frozen=True, slots=True)
class Chunk:
    """A paragraph, heading or stanza of a book, with the number of its first line."""

    text: str
    number: int
    kind: str = ""
    """heading, verse, note or contents, where the book's markup or shape shows it; else ""."""

    @property
    def short(self) -> bool:
        """Too short to be a paragraph of prose."""
        return len(self.text) < _LONG


def is_gutenberg_text(data: bytes) -> bool:
    """Whether a text file is one of Project Gutenberg's: it has the line that starts the book."""
    head = data[:60_000]
    if b"gutenberg" not in head.lower():
        return False
    text = head.decode("latin-1")
    return any(START.match(line) for line in text.splitlines())


def read_gutenberg(data: bytes, name: str) -> list[Page]:
    """The book of a Project Gutenberg text; of a book of letters, each letter as well."""
    text, warnings = decode(data)
    lines = lines_of(text)
    start = next((n for n, ln in enumerate(lines) if START.fullmatch(ln.text)), -1)
    end = next((n for n in range(start + 1, len(lines)) if END.match(lines[n].text)), len(lines))
    header = [line.text for line in lines[: max(start, 0)]]
    return book_pages(name, header, list(chunks(lines[start + 1 : end])), warnings)


def chunks(lines: Sequence[Line]) -> Iterable[Chunk]:
    """The blocks between blank lines: wrapped lines joined, set-in lines kept as they are."""
    run: list[Line] = []
    blanks = 0
    after = 9
    above = ""
    for line in [*lines, Line(0, "")]:
        if not line.blank:
            if not run:
                after = blanks
            run.append(line)
            blanks = 0
            continue
        if run:
            chunk = _chunk(run, after, above)
            yield chunk
            run, above = [], chunk.kind
        blanks += 1


def _chunk(run: Sequence[Line], blanks_before: int, above: str) -> Chunk:
    texts = [line.text.strip() for line in run]
    if _FOOTNOTE.match(texts[0]):
        return Chunk(" ".join(texts), run[0].number, "note")
    longest = max(len(text) for text in texts)
    set_in = all(line.text[:1] in " \t" for line in run)
    if len(run) > 1 and longest < 66 and (set_in or _is_stanza(texts)):
        return Chunk("\n".join(texts), run[0].number, "verse")
    kind = "heading" if _is_heading(run, texts, blanks_before, above) else ""
    return Chunk(_joined(texts), run[0].number, kind)


def _is_heading(run: Sequence[Line], texts: Sequence[str], blanks_before: int, above: str) -> bool:
    """Few short lines with room above them, or capitals under another heading; no dateline."""
    words = " ".join(texts)
    far_right = len(run[0].text) - len(run[0].text.lstrip()) >= _FAR_RIGHT
    if len(run) > 3 or max(map(len, texts)) >= 66 or words.endswith((",", ";", ":")):
        return False
    if _OPENING.match(words):
        return True
    if _YEAR.search(words) and "," in words:
        return False
    capitals = words.upper() == words and words.lower() != words
    if far_right and not capitals:
        return False
    sentence = words.endswith((".", "?", "!")) and not capitals
    return (blanks_before >= 2 and not sentence) or (capitals and above == "heading")


def _joined(texts: Sequence[str]) -> str:
    """Wrapped lines as one; a hyphen at the margin may be the word's own, and is kept."""
    text = ""
    for piece in texts:
        hyphened = text.endswith("-") and text[-2:-1].isalpha() and piece[:1].islower()
        text = f"{text}{piece}" if hyphened or not text else f"{text} {piece}"
    return text


def _is_stanza(texts: Sequence[str]) -> bool:
    """Lines that all begin with a capital and are too uneven to have been broken at a margin."""
    if len(texts) < 3:
        return False
    capital = sum(1 for text in texts if text[:1].isupper() or not text[:1].isalpha())
    full = sum(1 for text in texts[:-1] if len(text) > 58)
    return capital == len(texts) and full <= len(texts) * 0.3


def book_pages(
    name: str, header: Sequence[str], body: Sequence[Chunk], warnings: tuple[Warn, ...]
) -> list[Page]:
    """The pages of a book: its own, and one for each of its letters where it is made of them."""
    facts = header_facts(header)
    title = next((fact.value for fact in facts if fact.name == "title"), "")
    found = _without_marks(list(_text_of(body, title)))
    marks = sum(1 for one in body if _NAMED_PAGE.search(one.text))
    if marks:
        words = f"Page numbers stood between the words in {marks} places and were taken out."
        warnings = (*warnings, Warn("page_marks", words))
    letters, rest = letters_of([(c.text, c.kind) for c in found])
    book = Page(
        name=name,
        lines=tuple(_line(found[n]) for n in rest),
        format=FORMAT,
        facts=(*facts, Fact("kind", "book", "a Project Gutenberg eBook")),
        warnings=warnings,
    )
    author = next((fact.value for fact in facts if fact.name == "author"), "")
    shared = [
        f for f in facts if f.name in {"author", "language", "source", "translated", "licence"}
    ]
    pages = [_letter_page(book, letter, found, shared, title, author) for letter in letters]
    if letters and not any(found[n].kind != "heading" and len(found[n].text) > 80 for n in rest):
        return pages
    return [book, *pages]


def _letter_page(
    book: Page, letter: Letter, found: Sequence[Chunk], shared: Sequence[Fact], title: str,
    author: str,
) -> Page:  # fmt: skip
    facts = [fact for fact in shared if fact.name != "author" or not letter.author]
    first = found[letter.start].number
    facts.append(Fact("title", letter.heading, letter.heading, first))
    if letter.author:
        facts.append(Fact("author", letter.author, letter.heading, first))
    if letter.recipient:
        facts.append(Fact("to", letter.recipient, letter.heading, first))
    if title:
        facts.append(Fact("container", title, f"Title: {title}"))
    facts.append(Fact("kind", "letter", letter.heading, first))
    lines = tuple(_line(found[n]) for n in range(letter.text, letter.end))
    return replace(book, lines=lines, facts=tuple(facts), warnings=())


def _line(chunk: Chunk) -> Line:
    if chunk.kind == "note":
        text = _FOOTNOTE.sub("", chunk.text)
        if text != chunk.text:
            text = text.removesuffix("]")
        return Line(chunk.number, text, "footnote", "unknown")
    if chunk.kind == "heading":
        return Line(chunk.number, chunk.text, "heading")
    return Line(chunk.number, chunk.text, "body", "verse" if chunk.kind == "verse" else "")


def header_facts(header: Sequence[str]) -> tuple[Fact, ...]:
    """What the lines above the book say of it."""
    found: list[tuple[str, str, int]] = []
    for number, text in enumerate(header[:_LONGEST_HEADER], 1):
        match = _FIELD.fullmatch(text)
        if match is not None:
            found.append((match[1].casefold(), match[2].strip(), number))
        elif found and text[:1] in " \t" and text.strip() and found[-1][2] >= number - 3:
            key, value, _ = found[-1]
            found[-1] = (key, f"{value} {text.strip()}".strip(), number)
    facts = []
    for key, value, number in found:
        family = _KEYS.get(key)
        if family == "site_date":
            value = re.sub(r"\s*\[.*", "", value)
        if family is not None and value:
            facts.append(Fact(family, value, f"{key.capitalize()}: {value}", number))
    whole = "\n".join(header[:_LONGEST_HEADER])[:_HEADER_LETTERS]
    if match := _NUMBER.search(whole):
        number_ = match[1] or match[2]
        facts.append(Fact("source", f"Project Gutenberg eBook #{number_}", match[0]))
    joined = re.sub(r"\s*\n\s*", " ", whole)
    if match := _PUBLIC_DOMAIN.search(joined):
        before = joined[max(0, match.start() - 300) : match.start()]
        words = (re.split(r"[.]\s", before)[-1] + match[0]).strip()
        facts.append(Fact("licence", words, words))
    return tuple(facts)


def _text_of(body: Sequence[Chunk], title: str) -> Iterable[Chunk]:
    """The book without credits, title page, contents, illustrations and transcriber's notes."""
    start = _after_title_page(body)
    last = {_key(chunk.text): n for n, chunk in enumerate(body)}
    skipping = ""
    for n, chunk in enumerate(body[start:], start):
        text = chunk.text
        if chunk.kind == "contents" or _ILLUSTRATION.match(text):
            continue
        if _TRANSCRIBER.match(text):
            skipping = "transcriber"
            if text.rstrip().endswith("]"):
                skipping = ""
            continue
        if skipping == "transcriber" and (chunk.kind != "heading" and len(body) - n < 60):
            continue
        skipping = "" if skipping == "transcriber" else skipping
        if _CONTENTS.fullmatch(text):
            skipping = "contents"
            continue
        if skipping == "contents":
            if _is_entry(chunk, last, body, n):
                continue
            skipping = ""
        if _CREDITS.match(text) and (n < start + 4 or n > len(body) - 6):
            continue
        yield chunk


def _is_entry(chunk: Chunk, last: dict[str, int], body: Sequence[Chunk], n: int) -> bool:
    """A line of the contents: set in, or with its page, or a heading that comes again below."""
    if not chunk.short and chunk.kind != "verse":
        return False
    again = last.get(_key(chunk.text), 0) > n
    if chunk.kind == "heading" and not again:
        return not any(_PROSE.search(c.text) for c in body[n + 1 : n + 5] if c.kind == "")
    return (
        again
        or chunk.kind == "verse"
        or bool(re.search(r"\d{1,4}$|[.…]{3}", chunk.text))
        or (n + 1 < len(body) and body[n + 1].short)
    )


def _key(text: str) -> str:
    return re.sub(r"[\W\d_]+", " ", text).strip().casefold()


def _after_title_page(body: Sequence[Chunk]) -> int:
    """Where the text begins: with the heading of its first part, or its first paragraph."""
    for n, chunk in enumerate(body[:_TITLE_PAGE]):
        if _CREDITS.match(chunk.text) or _TRANSCRIBER.match(chunk.text):
            continue
        if _CONTENTS.fullmatch(chunk.text):
            return n
        if _OPENING.match(chunk.text) and chunk.kind == "heading":
            return n
        if not chunk.short and chunk.kind != "verse":
            back = n
            while back > 0 and n - back < 2 and body[back - 1].kind == "heading":
                back -= 1
            return back
    return 0


def _without_marks(found: list[Chunk]) -> list[Chunk]:
    """Page marks and notes' marks out of the words; notes at the end known as notes."""
    found = _end_notes(found)
    marks = {m["mark"] for c in found if c.kind == "note" and (m := _mark_of(c.text))}
    return [replace(c, text=_clean(c, marks)) for c in found if _clean(c, marks)]


def _mark_of(text: str) -> re.Match[str] | None:
    return _FOOTNOTE.match(text) or _END_NOTE.match(text)


def _end_notes(found: list[Chunk]) -> list[Chunk]:
    """``[12] …`` is a note where its mark also stands in a text above it."""
    if not any(_END_NOTE.match(chunk.text) for chunk in found):
        return found
    seen: set[str] = set()
    kept: list[Chunk] = []
    inside = False
    for chunk in found:
        match = _END_NOTE.match(chunk.text)
        if match is not None and match["mark"] in seen:
            inside = True
            kept.append(replace(chunk, kind="note"))
            continue
        if inside and re.fullmatch(r"\W*(?:foot)?notes?\W*", chunk.text, re.IGNORECASE):
            continue
        inside = False
        seen.update(re.findall(r"\[(\d{1,4}|[A-Z]{1,2}|\*)\]", chunk.text))
        kept.append(chunk)
    notes = [n for n, chunk in enumerate(kept) if chunk.kind == "note"]
    heads = {n - 1 for n in notes if n}
    word = re.compile(r"\W*(?:foot|end)?notes?\W*|fußnoten\W*|anmerkungen\W*", re.IGNORECASE)
    return [c for n, c in enumerate(kept) if not (n in heads and word.fullmatch(c.text))]


def _clean(chunk: Chunk, marks: set[str]) -> str:
    text = _NAMED_PAGE.sub("", chunk.text)
    start = 0
    if chunk.kind == "note" and (match := _mark_of(text)):
        start = text.find("]") + 1 if _END_NOTE.match(text) else match.end()
    if marks:
        shown = re.compile(r"\s?\[(\d{1,4}|[A-Z]{1,2}|\*)\]")
        rest = shown.sub(lambda m: "" if m[1] in marks else m[0], text[start:])
        text = text[:start] + rest
    text = _BOLD.sub(r"\1", _EMPHASIS.sub(r"\1", text))
    rows = (" ".join(row.split()) for row in text.split("\n"))
    return "\n".join(row for row in rows if row) if any(c.isalnum() for c in text) else ""
