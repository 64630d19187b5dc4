"""Telling people: who they are in this archive."""

from __future__ import annotations

from archivebot.archive.answers import (
    ByPerson,
    WhichPerson,
)
from archivebot.archive.dates import (
    parse_edtf,
)
from archivebot.telling.blocks import (
    Block,
    Heading,
    Remark,
    Reply,
    Sentence,
)
from archivebot.telling.dates import span_words
from archivebot.telling.documents import (
    date_words,
    kind_name,
    listing_of,
)
from archivebot.wording import Raw, Words


def tell_which_person(answer: WhichPerson, words: Words) -> Reply:
    """Several people fit a name."""
    names = words.list_of([p.name for p in answer.people], joined="or")
    return Reply(
        (Sentence(words.say("“{asked}” could be {names}.", asked=answer.asked, names=names)),)
    )


def tell_author(answer: ByPerson, words: Words) -> Reply:
    """Who a person is in this archive."""
    person = answer.person
    blocks: list[Block] = [Heading(words.text(person.name))]
    if life := _life(person.born, person.died, words):
        blocks.append(Remark(life))
    facts: list[Raw] = [
        words.say("{kind}: {n}", kind=kind_name(kind, words), n=n) for kind, n in answer.kinds
    ]
    if not facts:
        facts.append(words.say("wrote nothing that is held here"))
    if answer.first and answer.last:
        facts.append(span_words(answer.first, answer.last, words))
    if answer.received:
        facts.append(
            words.say_n("received {n} document", "received {n} documents", answer.received)
        )
    if answer.translated:
        facts.append(
            words.say_n("translated {n} document", "translated {n} documents", answer.translated)
        )
    if answer.known:
        facts.append(
            words.say_n(
                "{n} work known from a list, not held",
                "{n} works known from a list, not held",
                answer.known,
            )
        )
    blocks.append(Sentence(Raw(" · ".join(facts))))
    others = [s for s in answer.spellings if s != person.name]
    if others:
        blocks.append(
            Remark(
                words.say(
                    "Also written: {names}.", names=Raw(" · ".join(words.text(o) for o in others))
                )
            )
        )
    if answer.written:
        blocks.append(listing_of(answer.written, words))
    if answer.more:
        blocks.append(Remark(words.say("The list is cut: /letter with a year shows the rest.")))
    return Reply(tuple(blocks))


def _life(born: str | None, died: str | None, words: Words) -> Raw | None:
    shown = [date_words(parse_edtf(d), words) if d else Raw("?") for d in (born, died)]
    if not born and not died:
        return None
    if not died:
        return words.say("born {date}", date=shown[0])
    return Raw(f"{shown[0]} – {shown[1]}")
