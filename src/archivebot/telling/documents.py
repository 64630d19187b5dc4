"""Telling a document: its head, its line in a list, its credits."""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

from archivebot.archive.answers import Entry, Held, Known, Opened
from archivebot.archive.dates import HistoricalDate, Precision, in_words
from archivebot.archive.document import How, Kind, Note
from archivebot.archive.licences import Serving, licence_name
from archivebot.telling.blocks import (
    Block,
    Credits,
    Heading,
    Item,
    Listing,
    Part,
    Remark,
    Reply,
    Sentence,
)
from archivebot.wording import Raw, Words, sentence

KIND_NAMES = {
    Kind.LETTER: sentence("letter"),
    Kind.TELEGRAM: sentence("telegram"),
    Kind.ARTICLE: sentence("article"),
    Kind.SPEECH: sentence("speech"),
    Kind.LEAFLET: sentence("leaflet"),
    Kind.POEM: sentence("poem"),
    Kind.INTERVIEW: sentence("interview"),
    Kind.CHAPTER: sentence("chapter"),
    Kind.BOOK: sentence("book"),
    Kind.DIARY: sentence("diary"),
    Kind.INDEX: sentence("index page"),
    Kind.NOT_A_DOCUMENT: sentence("not a document"),
    Kind.OTHER: sentence("document"),
}


def kind_name(kind: Kind, words: Words) -> Raw:
    """What a document is, in the reader's language."""
    return words.say(KIND_NAMES[kind])


def stem_of(file: str) -> str:
    """The file's name without folder and ending: what an untitled document goes by."""
    return PurePosixPath(file).stem


def title_of(entry: Entry, words: Words) -> Raw:
    """The title; where the page gives none, the file's name in the brackets of a supplied one."""
    return words.text(entry.title) if entry.title else words.text(f"[{stem_of(entry.file)}]")


def who_of(entry: Entry, words: Words) -> Raw | None:
    """Author and recipient: "Victor Serge to Andres Nin". None where the page names nobody."""
    authors = words.list_of(entry.authors) if entry.authors else None
    recipients = words.list_of(entry.recipients) if entry.recipients else None
    if authors and recipients:
        return words.say("{authors} to {recipients}", authors=authors, recipients=recipients)
    if recipients:
        return words.say("to {recipients}", recipients=recipients)
    return authors


def date_words(date: HistoricalDate, words: Words) -> Raw:
    """A date in words, with its certainty."""
    return words.text(in_words(date, words.locale))


def when_of(entry: Entry, words: Words) -> Raw:
    """When it was written; else when published; else that it is undated."""
    if entry.written is not None:
        return date_words(entry.written, words)
    if entry.published is not None:
        return words.say("published {date}", date=date_words(entry.published, words))
    return words.say("undated")


def line_of(entry: Entry, words: Words) -> Raw:
    """Who, when and what, on one line, without the title."""
    parts = [who_of(entry, words), when_of(entry, words), kind_name(entry.kind, words)]
    return Raw(" · ".join(p for p in parts if p))


def item_of(entry: Entry, words: Words, *, paragraph: int = 1) -> Item:
    """A document as a line of a list."""
    return Item(title_of(entry, words), line_of(entry, words), entry.number, paragraph)


def listing_of(entries: tuple[Entry, ...], words: Words) -> Listing:
    """Documents as a list."""
    return Listing(tuple(item_of(e, words) for e in entries))


def tell_head(held: Held, words: Words) -> tuple[Block, ...]:
    """Title, and everything known of who, when, where and what, with how sure it is."""
    entry = held.entry
    lines: list[Raw] = []
    if (who := who_of(entry, words)) is not None:
        lines.append(Raw(who + _as_printed(held, words)))
    else:
        lines.append(words.say("no author is printed"))
    dates = [
        words.say("written {date}", date=_sure(held, "date_written", entry.written, words))
        if entry.written
        else words.say("undated")
    ]
    if entry.published:
        published = _sure(held, "date_published", entry.published, words)
        dates.append(words.say("published {date}", date=published))
    if held.place:
        dates.append(words.text(held.place))
    dates.append(kind_name(entry.kind, words))
    lines.append(Raw(" · ".join(dates)))
    return (Heading(title_of(entry, words)), *(Remark(line) for line in lines))


def _sure(held: Held, field: str, date: HistoricalDate, words: Words) -> Raw:
    """The date, and that it was inferred or supplied where the page does not print it."""
    shown = date_words(date, words)
    evidence = held.evidence.get(field)
    if evidence is None or evidence.how is How.PAGE:
        return shown
    if evidence.how is How.CURATOR:
        return words.say("{date} (supplied by the archivist)", date=shown)
    return words.say("{date} (inferred)", date=shown)


def _as_printed(held: Held, words: Words) -> Raw:
    """How the page prints a name that it does not print as we do."""
    notes = []
    for role, shown in (("author", held.entry.authors), ("recipient", held.entry.recipients)):
        printed = held.printed.get(role, ())
        notes += [
            words.say("printed “{name}”", name=p)
            for p, name in zip(printed, shown, strict=False)
            if p.casefold() != name.casefold()
        ]
    return Raw(f" ({', '.join(notes)})") if notes else Raw()


def tell_credit(held: Held, words: Words, *, excerpt: bool) -> Credits:
    """Title, author, source, translator, licence; linked where there is an address."""
    credit = held.credit
    parts = [Part(title_of(held.entry, words), _web(credit.url))]
    if (who := who_of(held.entry, words)) is not None:
        parts.append(Part(who))
    if credit.translators:
        names = words.list_of(credit.translators)
        parts.append(Part(words.say("translated by {names}", names=names)))
    if credit.container:
        parts.append(Part(words.say("in {container}", container=credit.container)))
    if credit.source:
        parts.append(
            Part(words.say("source: {source}", source=credit.source), _site(credit.source))
        )
    if credit.transcribers:
        names = words.list_of(credit.transcribers)
        parts.append(Part(words.say("transcribed by {names}", names=names)))
    parts.append(_licence(held, words))
    if excerpt:
        parts.append(Part(words.say("excerpt")))
    return Credits(tuple(parts))


def _licence(held: Held, words: Words) -> Part:
    licence = held.credit.licence
    if licence is None:
        return Part(words.say("licence not stated"))
    known = licence_name(licence.id)
    if licence.inferred:
        return Part(words.say("{licence} (inferred)", licence=known.name), known.url)
    return Part(words.text(known.name), known.url)


def _web(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _site(source: str) -> str | None:
    """The address of a source that is a bare host name ("TheAnarchistLibrary.org")."""
    host = source.strip().rstrip("/")
    if any(c.isspace() for c in host) or "." not in host or "/" in host or "@" in host:
        return None
    return f"https://{quote(host.lower())}" if host.rpartition(".")[2].isalpha() else None


def tell_note(note: Note, words: Words) -> Raw:
    """A note apart from the body, with whose it is, unless it says so itself."""
    label = {
        "editor": words.say("Editor’s note"),
        "translator": words.say("Translator’s note"),
        "author": words.say("Author’s note"),
    }.get(note.whose, words.say("Note"))
    if note.text.replace("'", "’").casefold().startswith(label.casefold()):
        return words.text(note.text)
    return words.say("{whose}: {text}", whose=label, text=note.text)


def tell_references(held: Held, words: Words) -> Listing | None:
    """The works that a list knows, in its own order."""
    if not held.references:
        return None
    return Listing(tuple(known_item(k, words) for k in held.references))


def tell_beyond(opened: Opened, words: Words) -> tuple[Block, ...]:
    """That the paragraph which was asked for does not exist; nothing where it does."""
    if opened.asked_beyond is None:
        return ()
    return (
        Sentence(
            words.say(
                "There is no ¶{typed}: this document ends with ¶{last}.",
                typed=str(opened.asked_beyond),
                last=str(opened.paragraph),
            )
        ),
    )


def tell_withheld(serving: Serving, words: Words) -> tuple[Block, ...]:
    """Why the text is not all there; nothing where it is."""
    match serving:
        case Serving.FULL:
            return ()
        case Serving.EXCERPT:
            said = words.say(
                "The page states no open licence: whoever runs this bot serves excerpts."
            )
        case Serving.LINK:
            said = words.say(
                "The page states no open licence: whoever runs this bot shows only where it is"
                " found."
            )
    return (Sentence(said),)


def tell_works(held: Held, words: Words) -> Reply:
    """The works that a list knows, under the list's title."""
    heading = words.say("Works listed in “{title}”", title=title_of(held.entry, words))
    return Reply((Heading(heading), Listing(tuple(known_item(k, words) for k in held.references))))


def known_item(known: Known, words: Words, *, listed: bool = False) -> Item:
    """A work known from a list: title if it has one, author, date; ``listed``: where from."""
    title = words.text(known.title) if known.title else words.say("a work whose title was lost")
    details = []
    if known.author:
        details.append(words.text(known.author))
    if known.disputed:
        details.append(words.say("attribution disputed on the page"))
    if known.signed_as:
        details.append(words.say("as {name}", name=known.signed_as))
    if known.written:
        details.append(date_words(known.written, words))
    elif known.words:
        details.append(words.text(known.words))
    if known.genre:
        details.append(words.text(known.genre))
    if listed and known.list_title:
        details.append(words.say("listed in “{title}”", title=known.list_title))
    return Item(title, Raw(" · ".join(details)), known.held)


def exact_day(date: HistoricalDate) -> bool:
    """Whether a date is one day, so that one may say "dated that day"."""
    return date.precision is Precision.DAY
