"""What each button, menu and modal does. Verbs are never reused with another meaning."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord
from discord import ui

from archivebot.archive import citation
from archivebot.archive.answers import Departed, Held
from archivebot.archive.document import PARAGRAPH_BREAK
from archivebot.archive.editions import body_of_edition
from archivebot.archive.questions import held, opened
from archivebot.archive.serving import served
from archivebot.bot import limits
from archivebot.bot.answering import Question, answer, asked, works
from archivebot.bot.asking import Asking
from archivebot.bot.press import VERSION, Press, press
from archivebot.bot.replying import hand_over, is_own, refuse, turn
from archivebot.bot.views import document_view, listing_view, notice_view
from archivebot.state import questions
from archivebot.state.corrections import file_correction
from archivebot.telling import tell_departed

Interaction = discord.Interaction[Any]

WORDS_OF_A_CORRECTION = 1500
"""Characters a reader may write of what is wrong."""


async def pressed(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    """Do what a button or menu means; say so where it means nothing (any more)."""
    handler = _PRESSES.get(press.verb)
    if handler is None or press.version > VERSION:
        await refuse(
            interaction,
            lambda words: words.say(
                "This button is from another version of the bot. Ask the command again."
            ),
        )
        return
    await handler(interaction, press, chosen)


async def submitted(interaction: Interaction, press: Press, values: dict[str, str]) -> None:
    """Do what a modal means."""
    handler = _MODALS.get(press.verb)
    if handler is None:
        await pressed(interaction, press, ())
        return
    await handler(interaction, press, values)


async def _show(asking: Asking, number: int, paragraph: int, offset: int = 0) -> ui.LayoutView:
    """The document of a number, or what became of it."""
    document = await held(asking.desk.library, number, asking.audience)
    if isinstance(document, Held):
        at = await opened(asking.desk.library, document, paragraph, asking.audience)
        return document_view(asking, at, offset)
    if isinstance(document, Departed):
        return listing_view(asking, tell_departed(document, asking.words))
    said = asking.words.say("This document is not in the part of the archive shown here.")
    return notice_view(asking, said)


async def _open(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    await turn(
        interaction,
        lambda asking: _show(asking, press.number(0), press.number(1, 1), press.number(2)),
    )


async def _pick(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    number, _, paragraph = (chosen[0] if chosen else "0").partition(".")
    at = int(paragraph) if paragraph.isdigit() else 1
    await turn(
        interaction, lambda asking: _show(asking, int(number) if number.isdigit() else 0, at)
    )


async def _person(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    name = chosen[0] if chosen else ""
    await turn(interaction, lambda asking: answer(asking, asked("author", name=name)))


async def _recalled(asking: Asking, number: int) -> Question | None:
    return Question.recalled(await questions.recall(asking.desk.store, number))


async def _ask(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    page = press.number(1, 1)

    async def make(asking: Asking) -> ui.LayoutView:
        question = await _recalled(asking, press.number(0))
        if question is None:
            said = asking.words.say("I no longer know what was asked. Ask the command again.")
            return notice_view(asking, said)
        return await answer(asking, question, page)

    await turn(interaction, make)


async def _works(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    await turn(interaction, lambda asking: works(asking, press.number(0), press.number(1, 1)))


async def _another(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    async def make(asking: Asking) -> ui.LayoutView:
        question = await _recalled(asking, press.number(0)) if press.number(0) else None
        return await answer(asking, question or asked("quote"))

    await turn(interaction, make)


async def _remove(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    may = is_own(interaction) or interaction.permissions.manage_messages
    if not may:
        await refuse(
            interaction,
            lambda words: words.say("Only who asked for it can remove this reply."),
        )
        return
    await interaction.response.defer()
    await interaction.delete_original_response()


async def _held_or_refused(asking: Asking, number: int) -> Held | None:
    document = await held(asking.desk.library, number, asking.audience)
    if isinstance(document, Held):
        return document
    view = await _show(asking, number, 1)
    await asking.interaction.response.send_message(view=view, ephemeral=True)
    return None


async def _words_of(
    asking: Asking, document: Held, press: Press, *, passage: bool
) -> tuple[str, int, int, bool]:
    """The words a button stands below: text, first and last paragraph, and if they are old.

    From the edition they were shown from, where it is still known.
    """
    edition = press.text(4 if passage else 3)
    paragraphs = await body_of_edition(asking.desk.library, document, edition)
    changed = edition != document.entry.edition
    if passage:
        number = press.number(1, 1)
        body = PARAGRAPH_BREAK.join(p.text for p in paragraphs)
        return body[press.number(2) : press.number(3)], number, number, changed
    first, last = press.number(1, 1), press.number(2, 1)
    allowed = served(replace(document, paragraphs=paragraphs), asking.audience).paragraphs
    text = PARAGRAPH_BREAK.join(p.text for p in allowed if first <= p.number <= last)
    return text, first, last, changed


async def _cite(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    asking = await Asking.of(interaction, private=True)
    document = await _held_or_refused(asking, press.number(0))
    if document is None:
        return
    passage = press.verb == "citewords"
    text, first, _, changed = await _words_of(asking, document, press, passage=passage)
    paragraph = first if passage else None
    pieces = [citation.chicago_note(document, paragraph)]
    if passage:
        pieces.append(citation.markdown(document, text, paragraph))
    pieces.append(citation.licence_line(document))
    if changed:
        pieces.append(
            asking.words.say("The text was corrected since it was shown here: compare it.")
        )
    await hand_over(interaction, "\n\n".join(p.strip() for p in pieces), document.entry.id)


async def _copy(interaction: Interaction, press: Press, chosen: tuple[str, ...]) -> None:
    asking = await Asking.of(interaction, private=True)
    document = await _held_or_refused(asking, press.number(0))
    if document is None:
        return
    passage = press.verb == "copywords"
    text, first, last, _ = await _words_of(asking, document, press, passage=passage)
    if passage:
        await hand_over(interaction, citation.plain(document, text, first), document.entry.id)
        return
    whole = citation.chicago_note(document, first if first == last else None)
    lines = [text, f"— {whole}", citation.licence_line(document)]
    await hand_over(interaction, "\n\n".join(x for x in lines if x), document.entry.id)


async def _jump(interaction: Interaction, press_: Press, chosen: tuple[str, ...]) -> None:
    asking = await Asking.of(interaction, private=True)
    words = asking.words
    modal = ui.Modal(
        title=limits.shorten(words.say("Go to a paragraph"), limits.MODAL_TITLE),
        custom_id=press("jumped", press_.number(0)).custom_id,
        timeout=900,
    )
    field: ui.TextInput[Any] = ui.TextInput(custom_id="paragraph", max_length=6, placeholder="4")
    label = limits.shorten(words.say("Number of the paragraph (¶)"), limits.MODAL_TITLE)
    modal.add_item(ui.Label(text=label, component=field))
    await interaction.response.send_modal(modal)


async def _jumped(interaction: Interaction, press: Press, values: dict[str, str]) -> None:
    typed = values.get("paragraph", "").strip().lstrip("¶").strip()
    if not typed.isdecimal() or not 0 < int(typed) < 1_000_000:
        await refuse(
            interaction,
            lambda words: words.say(
                "“{typed}” is not the number of a paragraph. Try a number such as 4.",
                typed=typed[:20],
            ),
        )
        return
    asking = await Asking.of(interaction, private=True)
    document = await _held_or_refused(asking, press.number(0))
    if document is None:
        return
    last = document.paragraphs[-1].number if document.paragraphs else 1
    if int(typed) > last:
        await refuse(
            interaction,
            lambda words: words.say(
                "There is no ¶{typed}: this document ends with ¶{last}.",
                typed=typed,
                last=str(last),
            ),
        )
        return
    await turn(interaction, lambda asking: _show(asking, press.number(0), int(typed)))


async def _wrong(interaction: Interaction, press_: Press, chosen: tuple[str, ...]) -> None:
    asking = await Asking.of(interaction, private=True)
    words = asking.words
    target = press("wronged", press_.number(0), press_.number(1, 1), press_.text(2))
    modal = ui.Modal(
        title=limits.shorten(words.say("Something wrong?"), limits.MODAL_TITLE),
        custom_id=target.custom_id,
        timeout=900,
    )
    field: ui.TextInput[Any] = ui.TextInput(
        custom_id="words",
        style=discord.TextStyle.paragraph,
        max_length=WORDS_OF_A_CORRECTION,
        placeholder=limits.shorten(words.say("Which words, and what the source has instead"), 100),
    )
    label = limits.shorten(words.say("What should be mended?"), limits.MODAL_TITLE)
    modal.add_item(ui.Label(text=label, component=field))
    await interaction.response.send_modal(modal)


async def _wronged(interaction: Interaction, press: Press, values: dict[str, str]) -> None:
    asking = await Asking.of(interaction, private=True)
    document = await _held_or_refused(asking, press.number(0))
    if document is None:
        return
    number = await file_correction(
        asking.desk.store,
        document_number=document.entry.number,
        document_id=document.entry.id,
        edition=press.text(2),
        paragraph=press.number(1, 1),
        words=values.get("words", "")[:WORDS_OF_A_CORRECTION],
        user_id=interaction.user.id,
        guild_id=interaction.guild_id,
        now=asking.desk.now(),
    )
    said = asking.words.say(
        "Thank you. Your correction is number {number} in the archivist’s queue.",
        number=str(number),
    )
    await interaction.response.send_message(view=notice_view(asking, said), ephemeral=True)


Handler = Callable[[Interaction, Press, tuple[str, ...]], Awaitable[None]]
ModalHandler = Callable[[Interaction, Press, dict[str, str]], Awaitable[None]]

_PRESSES: dict[str, Handler] = {
    "open": _open,
    "pick": _pick,
    "person": _person,
    "ask": _ask,
    "page": _ask,
    "another": _another,
    "works": _works,
    "remove": _remove,
    "cite": _cite,
    "citewords": _cite,
    "copy": _copy,
    "copywords": _copy,
    "jump": _jump,
    "wrong": _wrong,
}

_MODALS: dict[str, ModalHandler] = {"jumped": _jumped, "wronged": _wronged}
