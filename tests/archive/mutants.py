"""Mutants of the five seed pages: the same layouts, other words.

Each is made by rewriting a seed's text with a seeded random generator, and carries the
values that the rewritten page supports and the old words that nothing built from it may
hold.  A rule that knew the five files, and not their layouts, would fail here.
"""

from __future__ import annotations

import calendar
import datetime
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).parents[2] / "data" / "seeds"
HOW_MANY = 20


@dataclass
class Mutant:
    """A rewritten page, the fields it must give, and words that must be gone."""

    name: str
    text: str
    expected: dict[str, Any]
    never: list[str] = field(default_factory=list)


PEOPLE = [
    ("Rosa", "Luxemburg"), ("Errico", "Malatesta"), ("Émile", "Pouget"), ("José", "Díaz"),
    ("Marie-Louise", "Berneri"), ("Alexandra", "Kollontai"), ("Gustav", "Landauer"),
    ("Nestor", "Makhno"), ("Louise", "Michel"), ("Karl", "Korsch"), ("Henk", "Sneevliet"),
    ("Ángel", "Pestaña"), ("Emma", "Goldman"), ("Ōsugi", "Sakae"), ("Voltairine", "de Cleyre"),
    ("Béla", "Kun"), ("Jens", "Bjørneboe"), ("Camillo", "O’Brien"), ("Zoë", "Müller-Lyer"),
]  # fmt: skip
PSEUDONYMS = ["Parvus", "Voline", "Le Rétif", "Spectator"]
TITLES = [
    "On the Eve of the General Strike", "What Is to Be Said?", "A Word to the Dockers of Bilbao",
    "The Lessons of Hamburg", "Bread, Land and Printing Presses", "After the Flood",
    "Two Roads from Geneva", "In Defence of the Mutineers!", "Notes on the Barcelona Tramways",
]  # fmt: skip
BOOKS = ["The Collected Quarrels", "Letters from the Lake", "Against the Current of Rivers",
         "Seven Winters in Exile", "Paper Barricades"]  # fmt: skip
SITES = ["LibertarianLabyrinth.org", "RevoltingTexts.net", "DwardMac.pitzer.edu", "www.libcom.org"]
PAPERS = [
    ("The Harbour Worker", "Vol. III No. 12", "p. 3"), ("L’Aube", "No. 7", "pp. 2–4"),
    ("Red Dawn", "Vol. IX No. 101", "p. 1"), ("Workers’ Call", "Vol. 2 No. 5", "p. 8"),
]  # fmt: skip


class Pen:
    """The random generator, and what it writes."""

    def __init__(self, seed: str) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a test wants the same pages each time
        self.choice = self._random.choice
        self.number = self._random.randint
        self.shuffle = self._random.shuffle
        self.sample = self._random.sample

    def maybe(self) -> bool:
        return self._random.random() < 0.5

    def day(self, first: int = 1870, last: int = 1955) -> datetime.date:
        year, month = self.number(first, last), self.number(1, 12)
        return datetime.date(year, month, self.number(1, calendar.monthrange(year, month)[1]))

    def printed(self, day: datetime.date) -> str:
        month, short = calendar.month_name[day.month], calendar.month_abbr[day.month]
        return self.choice([
            f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}",
            f"{month.upper()} {day.day}, {day.year}", f"{short}. {day.day}, {day.year}",
            f"{day.day} {short} {day.year}", f"{ordinal(day.day)} {month} {day.year}",
            f"{month} {ordinal(day.day)}, {day.year}", day.isoformat(),
        ])  # fmt: skip


def ordinal(n: int) -> str:
    ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{ending}"


def initials_of(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]", name) if word[0].isupper())


def seed_text(stem: str) -> str:
    return (SEEDS / f"{stem}.txt").read_text(encoding="utf-8")


def chapter_on_revoltlib(number: int) -> Mutant:
    """The call for an alliance, as another letter in another book."""
    pen = Pen(f"revoltlib {number}")
    text = seed_text("serge-call-for-an-alliance-with-the-anarchists")
    (a1, a2), (r1, r2), (w1, w2) = pen.sample(PEOPLE, 3)
    author, recipient = f"{a1} {a2}", f"{r1} {r2}"
    book, title, site = pen.choice(BOOKS), pen.choice(TITLES), pen.choice(SITES)
    section = f"{pen.choice(['Chapter', 'Part', 'Section', 'Letter'])} {pen.number(2, 90)}"
    day = pen.day()
    year = pen.number(1850, 1868)
    born = day.year - pen.number(20, 60)
    span = f"({born} - {day.year + pen.number(1, 30)})"
    biography = (
        f"{author} ({span[1:-1]}) was a printer, born on May 4, {born} in Ghent, and editor of a "
        f"paper for weavers; remembered for the Memoirs of a Typesetter. (From: Wikipedia.org.)"
    )
    thing = pen.choice(["Work", "Item", "Text", "Entry", "Document"])
    uploader = pen.choice(["inkpot", "paper_moth", "Archivist9"])
    inits = ".".join(initials_of(r1)) + "."
    salutation = pen.choice([f"Dear {inits} [{r2}]", f"My dear {inits} [{r2}],",
                             f"Dear Comrade {recipient},", f"Dear {r1} {r2}"])  # fmt: skip
    note = (
        f"(Editor’s note: This letter was sent to the Bureau of the Alliance via {w1} {w2}’s "
        f"friend, {recipient}. It was answered late.)"
    )
    upload = datetime.date(pen.number(2012, 2023), pen.number(1, 12), pen.number(1, 28))
    lines = text.split("\n")
    old_biography = next(line for line in lines if line.startswith("Victor Serge (French"))
    dateline = pen.printed(day)
    place = pen.choice([None, None, "Brussels", "La Paz"])
    replacements = {
        old_biography: biography, "(1890 - 1947)": span,
        "Anarchists Never Surrender": book, "Chapter 41": section,
        "Call for an Alliance with the Anarchists in Spain": title,
        "By Victor Serge (1908)": f"By {author} ({year})",
        "Entry 6127": f"{thing} {pen.number(3, 99999)}",
        "From: holdoffhunger [id: 1]": f"From: {uploader} [id: {pen.number(2, 50)}]",
        "(holdoffhunger@gmail.com)": f"({uploader}@post.example.org)",
        "display_grandchildof_anarchism": f"display_childof_{pen.choice(['anarchism', 'labor'])}",
        "Untitled Anarchism": f"Untitled {pen.choice(['Anarchism', 'Labor', 'Folk'])}",
        "AUGUST 8, 1936": f"{place}, {dateline}" if place else dateline,
        "Dear L.L. [Sedov]": salutation,
        "From : TheAnarchistLibrary.org": f"From : {site}", "\n1908\n": f"\n{year}\n",
        "January 11, 2021": f"{calendar.month_name[upload.month]} {upload.day}, {upload.year}",
        "0 Likes": f"{pen.number(0, 40)} Likes", "0 Dislikes": f"{pen.number(0, 9)} Dislikes",
        "Last Entry in": f"Last {thing} in", "Next Entry in": f"Next {thing} in",
        "Current Entry in": f"Current {thing} in",
        "All Nearby Items in": f"All Nearby {thing}s in",
        "\nVS\n": f"\n{initials_of(author)}\n",
        "of 0 Words": f"of {pen.number(0, 2000)} Words",
    }  # fmt: skip
    for old, new in replacements.items():
        assert old in text, old
        text = text.replace(old, new)
    text = re.sub(r"\(Editor’s note: This letter.*?\)\n", f"{note}\n", text)
    expected = {
        "title": title, "authors": [author], "recipients": [recipient], "kind": "letter",
        "date_written": day.isoformat(), "date_published": None, "place": place,
        "source": site, "container": f"{book}, {section[0].lower()}{section[1:]}", "url": None,
        "translators": [], "transcribers": [], "licence": None, "language": "en",
    }  # fmt: skip
    never = ["Serge", "Sedov", "1936-08-08", "AUGUST 8", "holdoffhunger", "Anarchists Never",
             f"{uploader}@", "@post.example", "TheAnarchistLibrary"]  # fmt: skip
    return Mutant(f"revoltlib-{number}", text, expected, never)


LICENCES = [
    ("Creative Commons (Attribution & ShareAlike)", "LicenseRef-CC-BY-SA"),
    ("Creative Commons (Attribution-ShareAlike) 4.0", "CC-BY-SA-4.0"),
    ("Creative Commons Attribution-NonCommercial-ShareAlike 3.0.", "CC-BY-NC-SA-3.0"),
    ("Creative Commons Attribution 2.5", "CC-BY-2.5"),
    ("GNU Free Documentation License", "LicenseRef-GFDL"),
    ("public domain", "LicenseRef-PublicDomain"),
]  # fmt: skip


def letter_on_marxists(number: int) -> Mutant:
    """The letter to Andres Nin, from somebody else to somebody else."""
    pen = Pen(f"letter {number}")
    text = seed_text("serge-letter-to-andres-nin")
    (a1, a2), (r1, r2), (t1, t2) = pen.sample(PEOPLE, 3)
    author = pen.choice([f"{a1} {a2}", f"{a1} {a2}", pen.choice(PSEUDONYMS), f"{a1[0]}. {a2}"])
    recipient, translator = f"{r1} {r2}", f"{t1} {t2}"
    day, edition = pen.day(last=1950), pen.number(1960, 1999)
    header = pen.choice([f"{author} {day.year}", author, f"{author} ({day.year})"])
    before = pen.choice(["Letter to", "A Letter to", "Open Letter to", "Last Letter to"])
    title = f"{before} {recipient}"
    printed_title = title if pen.maybe() else f"{before}\n{recipient}"
    source = f"{pen.choice(BOOKS)}. Geneva, Plon, {edition}"
    statement, licence = pen.choice(LICENCES)
    stated = pen.choice(["CopyLeft", "Copyleft", "Licence"])
    year = pen.number(2001, 2019)
    labels = [
        f"{pen.choice(['Source', 'Original source', 'Text source'])}: {source};",
        pen.choice([f"Translated: for by {translator};", f"Translated by: {translator};",
                    f"Translation: {translator} for the Archive, {year};",
                    f"Translated: for marxists.org by {translator};",
                    f"Translated: from the French by {translator}."]),
        f"{stated}: {statement}" + (f" {year}." if licence.startswith("License") else ""),
    ]  # fmt: skip
    pen.shuffle(labels)
    dateline = pen.printed(day)
    at_end = pen.maybe()
    salutation = pen.choice([f"My Dear {r1},", f"Dear Comrade {r2},", f"Dear {recipient},",
                             f"Dear {r1}!"])  # fmt: skip
    body = text[text.index("1. Pierre Schavitz") :]
    middle = f"{salutation}\n\n{body}"
    whole = f"{middle}\n\n{dateline}" if at_end else f"{dateline}\n\n{middle}"
    text = f"{header}\n\n{printed_title}\n\n" + "\n".join(labels) + f"\n\n{whole}"
    expected = {
        "title": title, "authors": [author], "recipients": [recipient], "kind": "letter",
        "date_written": day.isoformat(), "date_published": None, "source": source,
        "container": None, "url": None, "translators": [translator], "transcribers": [],
        "licence": licence, "language": "en",
    }  # fmt: skip
    never = ["Serge", "Abidor", "Andres Nin", "My Dear Andres", "Maspero", "1936-08-13"]
    return Mutant(f"letter-{number}", text, expected, never)


def article_on_marxists(number: int) -> Mutant:
    """The call for help, by somebody else in another newspaper."""
    pen = Pen(f"article {number}")
    text = seed_text("trotsky-the-internationalists-need-our-help")
    (a1, a2), (t1, t2) = pen.sample(PEOPLE, 2)
    full = f"{a1} {a2}"
    short = f"{a1[0]}. {a2}"
    printed, canonical, archive = pen.choice([
        (short, full, f"{full} Internet Archive"), (full, full, f"{a2} Internet Archive"),
        (short, short, "The Marxists’ Internet Archive"),
        (full, full, f"{full} Internet Archive"),
    ])  # fmt: skip
    words = pen.choice(TITLES).split()
    title = " ".join(words)
    cut = pen.number(1, len(words) - 1)
    shown = f"{' '.join(words[:cut])}\n{' '.join(words[cut:])}" if pen.maybe() else title
    paper, issue, page = pen.choice(PAPERS)
    day = pen.day(1880, 1950)
    issued = day + datetime.timedelta(days=pen.number(1, 60))
    transcriber = f"{t1} {t2}"
    version = pen.choice(["2.0", "3.0", "4.0"])
    month = f"({calendar.month_name[day.month]} {day.year})"
    issued_in_words = f"{issued.day} {calendar.month_name[issued.month]} {issued.year}"
    appeared = pen.choice(["First Published", "Published", "Publication", "First published"])
    terms = (
        f"{pen.choice(['Copyleft', 'CopyLeft', 'Licence'])}: {archive} (www.marxists.org) "
        f"{pen.number(2003, 2020)}. Permission is granted to copy and/or distribute this document "
        f"under the terms of the Creative Commons Attribution-ShareAlike {version}."
    )
    labels = [
        f"{pen.choice(['Written', 'First written', 'Drafted'])}: {pen.printed(day)}.",
        f"{appeared}: {paper}, {issue}, {issued_in_words}, {page}.",
        terms,
        pen.choice([f"Transcribed & marked up: {transcriber} for the {a2} Internet Archive.",
                    f"Transcription\\HTML Markup: {transcriber}.",
                    f"Transcribed: by {transcriber}.",
                    f"HTML Markup/Transcription: {transcriber} for the ETOL."]),
    ]  # fmt: skip
    pen.shuffle(labels)
    updated = datetime.date(pen.number(2005, 2023), pen.number(1, 12), pen.number(1, 28))
    body = text[text.index("The recently published") : text.index("Sept. 7, 1935")]
    closing = pen.printed(day) if pen.maybe() else ""
    text = (
        f"{printed}\n\n{shown}\n\n{month}\n\n" + "\n".join(labels) + f"\n\n{body}{closing}\n\n"
        + "return " * pen.number(1, 6) + f"\n\nLast updated on: {updated.isoformat()}"
    )  # fmt: skip
    expected = {
        "title": title, "authors": [canonical], "recipients": [], "kind": "article",
        "date_written": day.isoformat(), "date_published": issued.isoformat(),
        "container": f"{paper}, {issue}, {page}", "source": None, "url": None,
        "translators": [], "transcribers": [transcriber], "licence": f"CC-BY-SA-{version}",
        "language": "en",
    }  # fmt: skip
    never = ["Trotsky", "Callaghan", "New Militant", "1935-09-07", "Need Our Help"]
    return Mutant(f"article-{number}", text, expected, never)


ROW_DATES = [
    ("June 1908", "1908-06"), ("1920/21", "1920/1921"), ("Mar./Apr. 1924", "1924-03/1924-04"),
    ("7-8 November 1936", "1936-11-07/1936-11-08"), ("1938/ndash;44", "1938/1944"),
    ("Early 1928", "1928-01~/1928-04~"), ("28 April 1938", "1938-04-28"),
    ("1926–1929", "1926/1929"),
    ("1930", "1930"), ("undated", None), ("Aug. 1926", "1926-08"), ("5 May 1871", "1871-05-05"),
]  # fmt: skip
GENRES = [("", None), (" (poem)", "poem"), (" (novel)", "novel"), (" (prose)", "prose")]


def works_list(number: int) -> Mutant:
    """The index of Serge's works, as the index of somebody else's."""
    pen = Pen(f"works {number}")
    text = seed_text("marxist-writers-victor-serge")
    (a1, a2), (s1, s2) = pen.sample(PEOPLE, 2)
    name, pseudonym = f"{a1} {a2}", f"{s1} {s2}"
    title = f"{pen.choice(['Marxist Writers', 'Anarchist Writers', 'Authors'])}: {name}"
    rows: list[dict[str, Any]] = []
    lines: list[str] = []
    for _ in range(pen.number(8, 60)):
        words, edtf = pen.choice(ROW_DATES)
        kept = pen.choice([None, None, pen.choice(TITLES)])
        ending, genre = pen.choice(GENRES) if kept else ("", None)
        signed = pseudonym if kept and not genre and pen.maybe() else None
        ending += f" (as {signed})" if signed else ""
        lines += [f"{words} |", f"{kept}{ending} |" if kept else "|"]
        rows.append({"title": kept, "edtf": edtf, "genre": genre, "signed_as": signed,
                     "author": name, "disputed": False})  # fmt: skip
    denied = pen.choice(ROW_DATES[:5])
    denial = (
        f"The text below was not written by {name}, but was ascribed to this author in a polemic. "
        + "It is included here because of what came of it. " * 5
    )
    rows.append({"title": None, "edtf": denied[1], "genre": None, "signed_as": None,
                 "author": None, "disputed": True})  # fmt: skip
    top = text[: text.index("June 1908 |")].replace("Marxist Writers: Victor Serge", title)
    top = top.replace("Victor Serge", name).replace("Serge", a2)
    updated = f"{pen.number(1, 28)}.{pen.number(1, 12)}.{pen.number(2004, 2022)}"
    text = (
        top + "\n".join(lines)
        + f"\n{denial.strip()}\n{denied[0]} |\n"
        + f"{pen.choice(['Last updated on', 'Updated:'])} {updated}"
    )  # fmt: skip
    expected = {
        "title": title, "authors": [], "recipients": [], "kind": "index", "date_written": None,
        "date_published": None, "passages": [], "licence": None, "references": rows,
    }  # fmt: skip
    return Mutant(f"works-{number}", text, expected, ["Serge", "Sizoff"])


def blog_front_page(number: int) -> Mutant:
    """The blog's front page, with other handles, other cuts, another comment."""
    pen = Pen(f"blog {number}")
    text = seed_text("leftcom-vietnam-front-page")
    lines = text.split("\n")
    handle = pen.choice(["harbour_reds", "letters4all", "north_wind", "x_typesetters"])
    host = pen.choice(["post.example.org", "mail.example.co.uk", "example.net"])
    contact = pen.choice([
        f"Questions or concerns? Find us on Twitter as @{handle}, or write to {handle}@{host}.",
        f"Our Twitter can be found at @{handle} and we can be emailed at {handle}@{host}.",
        f"Contact: {handle}@{host}. Messages are answered on Sundays.",
    ])  # fmt: skip
    posts = [cut(pen, line) for line in lines[2:5]]
    pen.shuffle(posts)
    comment = [
        f"Greetings from the typesetters of {pen.choice(['Turin', 'Malmö', 'Rosario'])} to you.",
        "We have a reading circle on Fridays and would gladly hear more of your work.",
        f"{pen.choice(['Send', 'Post'])} us the next number when it is printed.",
        f"{pen.choice(['Tipografia', 'Setzerei', 'Compositores'])}",
    ]
    mark = pen.choice(["ReplyDelete", "Reply Delete"])
    doubled = " ".join(comment[:3])
    said = [comment[0], f"{mark}{comment[1]}", *comment[2:]]
    double = [doubled] if pen.maybe() else []
    text = "\n".join([contact, *double, *posts, *said])
    expected: dict[str, Any] = {
        "title": None, "authors": [], "recipients": [], "kind": "index", "date_written": None,
        "date_published": None, "passages": [], "licence": None, "translators": [],
        "body": "\n\n".join(posts),
    }  # fmt: skip
    never = ["leftcom", "Internasyonalismo", f"{handle}@", host, "typesetters of", "reading circle"]
    return Mutant(f"blog-{number}", text, expected, never)


def cut(pen: Pen, post: str) -> str:
    """The post, cut off somewhere else in mid-sentence."""
    end = pen.number(int(len(post) * 0.7), len(post) - 1)
    while end > 400 and not (post[end - 1].isalpha() and post[end].isalpha()):
        end -= 1
    return post[:end].strip()


MAKERS: dict[str, Callable[[int], Mutant]] = {
    "serge-call-for-an-alliance-with-the-anarchists": chapter_on_revoltlib,
    "serge-letter-to-andres-nin": letter_on_marxists,
    "trotsky-the-internationalists-need-our-help": article_on_marxists,
    "marxist-writers-victor-serge": works_list,
    "leftcom-vietnam-front-page": blog_front_page,
}
"""The seed page → the maker of its mutants."""


def all_mutants() -> list[Mutant]:
    """Twenty of each."""
    return [make(number) for make in MAKERS.values() for number in range(HOW_MANY)]
