"""``archivebot letter``, ``quote``, ``read`` …: the same answers as in Discord."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Annotated, Any

import typer

from archivebot.cli import consoles

if TYPE_CHECKING:
    from archivebot.cli.library import Desk

JSON = Annotated[bool, typer.Option("--json", help="One JSON object, for programs.")]
AUTHOR = Annotated[str | None, typer.Option(help="Only what this person wrote.")]


def letter(
    date: Annotated[list[str], typer.Argument(help="1936-08-08, 8 Aug 1936, August 1936, 1936 …")],
    author: AUTHOR = None,
    recipient: Annotated[
        str | None, typer.Option(help="Only what was written to this person.")
    ] = None,
    as_json: JSON = False,
) -> None:
    """The letter or document of a date, or the nearest ones."""
    from archivebot.archive import questions
    from archivebot.archive.answers import OnDate
    from archivebot.cli import answering
    from archivebot.cli.library import ask

    async def asked(desk: Desk) -> answering.Answered:
        found = await questions.on_date(
            desk.library,
            " ".join(date),
            desk.audience,
            today=desk.today,
            author=author,
            recipient=recipient,
        )
        alone = found.dated[0] if isinstance(found, OnDate) and one_alone(found) else None
        return await answering.with_document(desk, found, alone)

    answering.show(ask(asked), as_json=as_json)


def one_alone(found: Any) -> bool:
    """Whether one document, and nothing else, answers for one day: then it is opened."""
    from archivebot.archive.dates import Precision

    others = found.possible or found.published or found.known
    exact = found.asked.date.precision is Precision.DAY
    return len(found.dated) == 1 and exact and not others


async def random_draw(size: int) -> int:
    """A position below ``size``, each equally likely, whatever was drawn before."""
    return secrets.randbelow(size)


def quote(
    author: AUTHOR = None,
    about: Annotated[str | None, typer.Option(help="Words the passage has.")] = None,
    after: Annotated[str | None, typer.Option(help="Written on this date or later.")] = None,
    before: Annotated[str | None, typer.Option(help="Written on this date or earlier.")] = None,
    as_json: JSON = False,
) -> None:
    """A passage drawn by lot."""
    from archivebot.archive import questions
    from archivebot.cli import answering
    from archivebot.cli.library import ask

    wanted = questions.Wanted(author=author, about=about, after=after, before=before)

    async def asked(desk: Desk) -> answering.Answered:
        found = await questions.quote(
            desk.library, wanted, desk.audience, today=desk.today, draw=random_draw
        )
        return answering.Answered(found, desk.audience)

    answering.show(ask(asked), as_json=as_json)


def search(
    words: Annotated[
        list[str], typer.Argument(help='Words, "phrases", and -words to leave out (after --).')
    ],
    limit: Annotated[int, typer.Option(min=1, max=100, help="Paragraphs shown.")] = 10,
    as_json: JSON = False,
) -> None:
    """Paragraphs that have the words, the best first."""
    from archivebot.archive import questions
    from archivebot.cli import answering
    from archivebot.cli.failing import Failed
    from archivebot.cli.library import ask

    typed = " ".join(_requoted(word) for word in words)

    async def asked(desk: Desk) -> answering.Answered:
        found = await questions.search(desk.library, typed, desk.audience, limit=limit)
        if found is None:
            raise Failed(f"There is no word in {typed!r} to search for.")
        return answering.Answered(found, desk.audience)

    answering.show(ask(asked), as_json=as_json)


def _requoted(word: str) -> str:
    """A phrase whose quotation marks the shell took, as a phrase again."""
    return f'"{word}"' if " " in word and '"' not in word else word


def today(
    date: Annotated[list[str] | None, typer.Argument(help="Another day: 13 August, 08-13.")] = None,
    as_json: JSON = False,
) -> None:
    """What was written on this day, in every year."""
    from archivebot.archive import questions
    from archivebot.archive.answers import DateUnclear
    from archivebot.archive.dates import read_day_of_year
    from archivebot.cli import answering
    from archivebot.cli.library import ask

    zone = None if date else consoles.settings().timezone.key

    async def asked(desk: Desk) -> answering.Answered:
        day = (desk.today.month, desk.today.day)
        if date:
            read = read_day_of_year(" ".join(date), desk.today)
            if not isinstance(read, tuple):
                return answering.Answered(DateUnclear(read), desk.audience)
            day = read
        found = await questions.on_this_day(desk.library, *day, desk.audience, year=desk.today.year)
        alone = found.entries[0] if len(found.entries) == 1 else None
        return await answering.with_document(desk, found, alone, zone=zone)

    answering.show(ask(asked), as_json=as_json)


def read(
    document: Annotated[list[str], typer.Argument(metavar="ID", help="An id, or a title.")],
    paragraph: Annotated[int, typer.Option(min=1, help="Begin at this paragraph (¶).")] = 1,
    as_json: JSON = False,
) -> None:
    """A document, by its id or title."""
    from archivebot.archive import questions
    from archivebot.cli import answering
    from archivebot.cli.library import ask

    async def asked(desk: Desk) -> answering.Answered:
        found = await questions.find_document(
            desk.library, " ".join(document), desk.audience, paragraph=paragraph
        )
        return answering.Answered(found, desk.audience)

    answering.show(ask(asked), as_json=as_json)


def author(
    name: Annotated[list[str], typer.Argument(help="A name, in any spelling.")],
    as_json: JSON = False,
) -> None:
    """A person, and what they wrote."""
    from archivebot.archive import questions
    from archivebot.cli import answering
    from archivebot.cli.library import ask

    async def asked(desk: Desk) -> answering.Answered:
        found = await questions.by_person(desk.library, " ".join(name), desk.audience)
        return answering.Answered(found, desk.audience)

    answering.show(ask(asked), as_json=as_json)


def archive(as_json: JSON = False) -> None:
    """What the archive holds, from where, under which licences, built when."""
    from archivebot.archive import questions
    from archivebot.cli import answering
    from archivebot.cli.library import ask

    async def asked(desk: Desk) -> answering.Answered:
        return answering.Answered(
            await questions.holdings(desk.library, desk.audience), desk.audience
        )

    answering.show(ask(asked), as_json=as_json)
