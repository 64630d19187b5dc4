"""What a document and a quotation look like in the terminal: all of it, nothing to press."""

from __future__ import annotations

from archivebot.archive.answers import Opened, Quoted
from archivebot.archive.audience import Audience
from archivebot.archive.licences import Serving
from archivebot.archive.serving import served
from archivebot.telling import (
    Block,
    Excerpt,
    Heading,
    Passage,
    Remark,
    Sentence,
    line_of,
    tell_beyond,
    tell_credit,
    tell_head,
    tell_note,
    tell_references,
    tell_withheld,
)
from archivebot.wording import Raw, Words


def document_blocks(opened: Opened, audience: Audience, words: Words) -> list[Block]:
    """A document from the opened paragraph on: head, text, notes, works listed, credits."""
    held = served(opened.held, audience)
    serving = audience.serving(held.credit.licence_class)
    blocks: list[Block] = [*tell_head(held, words), *tell_beyond(opened, words)]
    blocks += [
        Excerpt(p.number, words.text(p.text), p.role)
        for p in held.paragraphs
        if p.number >= opened.paragraph
    ]
    blocks += tell_withheld(serving, words)
    if serving is not Serving.LINK:
        blocks += [Remark(tell_note(note, words)) for note in held.notes]
    if (listing := tell_references(held, words)) is not None:
        heading = words.say_n("{n} work is listed", "{n} works are listed", len(listing.items))
        blocks += [Heading(heading, 2), listing]
    blocks.append(tell_credit(held, words, excerpt=serving is Serving.EXCERPT))
    return blocks


def quotation_blocks(quoted: Quoted, words: Words) -> list[Block]:
    """A passage, whose it is, where it stands, and how to read on."""
    entry = quoted.held.entry
    place = words.say("¶{paragraph}", paragraph=str(quoted.paragraph))
    blocks: list[Block] = [
        Passage(words.text(quoted.text)),
        Sentence(Raw(f"— {line_of(entry, words)} · {place}")),
    ]
    if quoted.low_confidence:
        said = words.say("Chosen by length alone: I have no word lists for this language.")
        blocks.append(Remark(said))
    blocks.append(tell_credit(quoted.held, words, excerpt=True))
    read_on = words.text(f"archivebot read {entry.id} --paragraph {quoted.paragraph}")
    blocks.append(Remark(read_on))
    return blocks
