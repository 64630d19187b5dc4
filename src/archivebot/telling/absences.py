"""Telling what is not there, or not one thing, and what to try instead."""

from __future__ import annotations

from archivebot.archive.answers import (
    Choose,
    Departed,
    NothingFound,
    NothingToQuote,
)
from archivebot.telling.blocks import (
    Block,
    Remark,
    Reply,
    Sentence,
)
from archivebot.telling.documents import (
    listing_of,
)
from archivebot.wording import Raw, Words


def tell_choice(answer: Choose, words: Words) -> Reply:
    """Several documents fit: choose."""
    return Reply(
        (
            Sentence(
                words.say_n(
                    "{n} document fits “{asked}”:",
                    "{n} documents fit “{asked}”:",
                    len(answer.entries),
                    asked=answer.asked,
                )
            ),
            listing_of(answer.entries, words),
        )
    )


def tell_departed(answer: Departed, words: Words) -> Reply:
    """A document that was here once."""
    if answer.status == "withdrawn":
        sentence = words.say("“{id}” was withdrawn from this archive.", id=answer.id)
    else:
        sentence = words.say("“{id}” is no longer in this archive.", id=answer.id)
    blocks: list[Block] = [Sentence(sentence)]
    if answer.why:
        blocks.append(Remark(words.text(answer.why)))
    return Reply(tuple(blocks))


def tell_nothing_found(answer: NothingFound, words: Words) -> Reply:
    """Nothing fits; what comes nearest."""
    blocks: list[Block] = [
        Sentence(words.say("This archive has nothing called “{asked}”.", asked=answer.asked[:80]))
    ]
    if answer.near:
        near = words.list_of([words.say("“{name}”", name=n) for n in answer.near], joined="or")
        blocks.append(Remark(words.say("Do you mean {near}?", near=near)))
    else:
        blocks.append(Remark(words.say("/archive says what there is.")))
    return Reply(tuple(blocks))


def tell_nothing_to_quote(answer: NothingToQuote, words: Words) -> Reply:
    """No passage fits; which filter to leave out."""
    blocks: list[Block] = [Sentence(words.say("No passage here fits all of that."))]
    if answer.without:
        names = words.list_of([Raw(f"{n}:") for n in answer.without], joined="or")
        blocks.append(Remark(words.say("Without {filters} there is one.", filters=names)))
    else:
        blocks.append(Remark(words.say("Try fewer filters, or /archive for what there is.")))
    return Reply(tuple(blocks))
