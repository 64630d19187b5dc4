"""Telling what the archive holds, and what a search found in it."""

from __future__ import annotations

import datetime

from babel.dates import format_datetime

from archivebot.archive.answers import (
    Hits,
    Holdings,
    LicenceShare,
)
from archivebot.archive.licences import licence_name
from archivebot.telling.blocks import (
    Block,
    Heading,
    Item,
    Listing,
    Passage,
    Remark,
    Reply,
    Sentence,
)
from archivebot.telling.dates import span_words
from archivebot.telling.documents import (
    item_of,
    kind_name,
    tell_credit,
)
from archivebot.wording import Raw, Words


def tell_holdings(answer: Holdings, words: Words) -> Reply:
    """What the archive holds."""
    documents = sum(n for _, n in answer.kinds)
    blocks: list[Block] = [Heading(words.say("What this archive holds"))]
    if not documents:
        blocks.append(
            Sentence(
                words.say(
                    "Nothing yet that this server can see. Whoever runs the bot can add"
                    " pages to its data folder."
                )
            )
        )
        return Reply(tuple(blocks))
    facts = [words.say_n("{n} document", "{n} documents", documents)]
    if answer.first and answer.last:
        facts.append(span_words(answer.first, answer.last, words))
    facts += [
        words.say_n("{n} person", "{n} people", answer.people),
        words.say_n("{n} passage to quote", "{n} passages to quote", answer.passages),
    ]
    blocks.append(Sentence(Raw(" · ".join(facts))))
    kinds = [words.say("{kind}: {n}", kind=kind_name(k, words), n=n) for k, n in answer.kinds]
    blocks.append(Remark(Raw(" · ".join(kinds))))
    if answer.known:
        blocks.append(
            Remark(
                words.say_n(
                    "{n} more work is known from a list, not held.",
                    "{n} more works are known from a list, not held.",
                    answer.known,
                )
            )
        )
    blocks += [
        Heading(words.say("Collections"), 2),
        Listing(
            tuple(
                Item(words.text(c.title), words.say_n("{n} document", "{n} documents", c.documents))
                for c in answer.collections
            )
        ),
        Heading(words.say("Licences, as the pages state them"), 2),
        Listing(tuple(_licence_item(licence, words) for licence in answer.licences)),
    ]
    if answer.sources:
        blocks += [
            Heading(words.say("Sources, as the pages state them"), 2),
            Listing(tuple(Item(words.text(s)) for s, _ in answer.sources)),
        ]
    built = datetime.datetime.fromtimestamp(answer.built, datetime.UTC)
    when = format_datetime(built, "d MMMM y, HH:mm", locale=words.locale)
    blocks.append(Remark(words.say("Built {when} UTC.", when=when)))
    return Reply(tuple(blocks))


def _licence_item(shared: LicenceShare, words: Words) -> Item:
    name = words.say("not stated")
    if shared.id is not None:
        name = words.text(licence_name(shared.id).name)
        if shared.inferred:
            name = words.say("{licence} (inferred)", licence=name)
    return Item(name, words.say_n("{n} document", "{n} documents", shared.documents))


def tell_hits(answer: Hits, words: Words, *, mark: tuple[str, str]) -> Reply:
    """Ranked paragraphs with the words marked; ``mark`` is put before and after each word."""
    if not answer.hits:
        return Reply(
            (Sentence(words.say("Nothing here has the words “{asked}”.", asked=answer.asked[:80])),)
        )
    blocks: list[Block] = [
        Sentence(
            words.say_n(
                "{n} paragraph has “{asked}”:",
                "{n} paragraphs have “{asked}”:",
                answer.total,
                asked=answer.asked[:80],
            )
        )
    ]
    for hit in answer.hits:
        text, position = "", 0
        for start, end in hit.marked:
            text += words.text(hit.text[position:start])
            text += f"{mark[0]}{words.text(hit.text[start:end])}{mark[1]}"
            position = end
        text += words.text(hit.text[position:])
        item = item_of(hit.held.entry, words, paragraph=hit.paragraph)
        blocks.append(
            Listing(
                (
                    Item(
                        Raw(f"{item.label} ¶{hit.paragraph}"),
                        item.detail,
                        item.number,
                        hit.paragraph,
                    ),
                )
            )
        )
        blocks.append(Passage(Raw(text)))
        blocks.append(tell_credit(hit.held, words, excerpt=True))
    return Reply(tuple(blocks))
