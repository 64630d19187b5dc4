"""Telling dates: what there is for one, what is near, what was written on this day."""

from __future__ import annotations

import datetime

from babel.dates import format_skeleton, get_month_names

from archivebot.archive.answers import (
    DateTrouble,
    Entry,
    Near,
    OnDate,
    OnThisDay,
)
from archivebot.archive.dates import (
    Ambiguous,
    HistoricalDate,
    NoSuchDay,
    NotUnderstood,
    Reason,
    distance_in_words,
    from_day_number,
)
from archivebot.telling.blocks import (
    Block,
    Heading,
    Item,
    Listing,
    Remark,
    Reply,
    Sentence,
)
from archivebot.telling.documents import (
    date_words,
    exact_day,
    item_of,
    kind_name,
    known_item,
    listing_of,
    title_of,
    who_of,
)
from archivebot.wording import Raw, Words

GOOD_DATES = "1936-08-08, 8 August 1936, August 1936, 1936"
"""What a reply shows somebody who typed something else."""


def tell_on_date(answer: OnDate, words: Words) -> Reply:
    """What there is for a date; what there is not, said plainly; and what stands near."""
    asked = date_words(answer.asked.date, words)
    blocks: list[Block] = []
    if answer.dated:
        count = words.say_n("{n} document", "{n} documents", len(answer.dated))
        blocks += [
            Heading(words.say("{date} · {count}", date=asked, count=count)),
            listing_of(answer.dated, words),
        ]
    else:
        blocks += [Heading(asked), Sentence(_none_dated(answer, asked, words))]
    if answer.possible:
        heading = words.say("Dated less exactly, perhaps of that date")
        blocks += [Heading(heading, 2), listing_of(answer.possible, words)]
    if answer.published:
        blocks += [
            Heading(words.say("Published on that date, written earlier"), 2)
            if exact_day(answer.asked.date)
            else Heading(words.say("Published in that time"), 2),
            listing_of(answer.published, words),
        ]
    if answer.known:
        blocks += [
            Heading(words.say("Known from a list, not held here"), 2),
            Listing(tuple(known_item(k, words, listed=True) for k in answer.known)),
        ]
    if answer.before or answer.after:
        blocks += [Heading(words.say("The nearest there is"), 2), _nearest(answer, words)]
    if answer.more:
        blocks.append(Remark(words.say("There are more: ask for a shorter span.")))
    return Reply(tuple(blocks))


def _none_dated(answer: OnDate, asked: Raw, words: Words) -> Raw:
    if answer.author and answer.recipient:
        return words.say(
            "No document by {author} to {recipient} here is dated {date}.",
            author=answer.author,
            recipient=answer.recipient,
            date=asked,
        )
    if answer.author:
        return words.say(
            "No document by {author} here is dated {date}.", author=answer.author, date=asked
        )
    if answer.recipient:
        return words.say(
            "No document to {recipient} here is dated {date}.",
            recipient=answer.recipient,
            date=asked,
        )
    return words.say("No document here is dated {date}.", date=asked)


def _nearest(answer: OnDate, words: Words) -> Listing:
    items: list[Item] = []
    for near, earlier in ((answer.before, True), (answer.after, False)):
        if near is not None:
            items += [_near_item(near, entry, words, earlier=earlier) for entry in near.entries]
    return Listing(tuple(items))


def _near_item(near: Near, entry: Entry, words: Words, *, earlier: bool) -> Item:
    distance = distance_in_words(near.days, words.locale)
    date = date_words(near.date, words)
    label = (
        words.say("{date} ({distance} earlier)", date=date, distance=distance)
        if earlier
        else words.say("{date} ({distance} later)", date=date, distance=distance)
    )
    details = (who_of(entry, words), kind_name(entry.kind, words))
    detail = Raw(" · ".join(d for d in details if d))
    return Item(Raw(f"{label} · {title_of(entry, words)}"), detail, entry.number)


def tell_date_trouble(trouble: DateTrouble, words: Words) -> Reply:
    """Why what was typed is no date, and what to type instead."""
    if isinstance(trouble, NoSuchDay):
        return Reply((Sentence(_no_such_day(trouble, words)),))
    if isinstance(trouble, Ambiguous):
        readings = words.list_of([date_words(r, words) for r in trouble.readings], joined="or")
        return Reply(
            (
                Sentence(
                    words.say(
                        "“{typed}” can be read as {readings}. Which one is meant?",
                        typed=trouble.text,
                        readings=readings,
                    )
                ),
            )
        )
    return Reply(
        (
            Sentence(_not_understood(trouble, words)),
            Remark(words.say("Try one of these forms: {examples}.", examples=GOOD_DATES)),
        )
    )


def _not_understood(trouble: NotUnderstood, words: Words) -> Raw:
    typed = trouble.text[:80]
    if trouble.reason is Reason.TWO_DIGIT_YEAR:
        return words.say(
            "“{typed}” does not say which century. Write the year with four digits.", typed=typed
        )
    if trouble.reason is Reason.REVERSED:
        return words.say("“{typed}” ends before it starts.", typed=typed)
    if trouble.reason is Reason.NOT_A_DAY:
        return words.say("“{typed}” is not one day of the year. Try 13 August.", typed=typed)
    if trouble.reason is Reason.NO_YEAR:
        return words.say("“{typed}” has no year. /today looks a day up in every year.", typed=typed)
    return words.say("“{typed}” is not a date I can read.", typed=typed)


def _no_such_day(trouble: NoSuchDay, words: Words) -> Raw:
    month = trouble.why_month
    if not 1 <= month <= 12 or trouble.last_day is None:
        return words.say(
            "There is no such day as {typed}: a year has twelve months.", typed=trouble.text
        )
    year = trouble.why_year
    name = get_month_names("wide", context="stand-alone", locale=words.locale)[month]
    if year:
        first = datetime.datetime(year, month, 1)  # noqa: DTZ001 - a month's name has no zone
        name = format_skeleton("yMMMM", first, locale=words.locale)
    return words.say(
        "There is no such day as {typed}: {month} has {days} days.",
        typed=trouble.text,
        month=name,
        days=str(trouble.last_day),
    )


def tell_on_this_day(answer: OnThisDay, words: Words, *, zone: str | None = None) -> Reply:
    """What was written on a day of the year, with how many years ago."""
    day = day_of_year(answer.month, answer.day, words)
    blocks: list[Block] = [Heading(words.say("On this day, {day}", day=day))]
    if answer.entries:
        blocks.append(
            Listing(tuple(_years_ago_item(e, answer.year, words) for e in answer.entries))
        )
    else:
        blocks.append(Sentence(words.say("Nothing here is dated {day} for certain.", day=day)))
    if answer.next_day is not None:
        upcoming = day_of_year(*answer.next_day, words)
        blocks += [
            Heading(words.say("The next day with a document: {day}", day=upcoming), 2),
            listing_of(answer.next_entries, words),
        ]
    if zone is not None:
        blocks.append(Remark(words.say("The day is that of the time zone {zone}.", zone=zone)))
    return Reply(tuple(blocks))


def years_ago(entry: Entry, year: int, words: Words) -> Raw | None:
    """ "90 years ago", seen from ``year``; None in the year itself, or before it."""
    if entry.written is None or entry.written.earliest is None:
        return None
    past = year - from_day_number(entry.written.earliest).year
    return words.say_n("{n} year ago", "{n} years ago", past) if past > 0 else None


def _years_ago_item(entry: Entry, year: int, words: Words) -> Item:
    item = item_of(entry, words)
    ago = years_ago(entry, year, words)
    detail = Raw(" · ".join(p for p in (ago, item.detail) if p))
    return Item(item.label, detail, item.number)


def day_of_year(month: int, day: int, words: Words) -> str:
    """A day without a year: "13 August"."""
    moment = datetime.datetime(2000, month, day)  # noqa: DTZ001 - a leap year: 29 February is a day
    return format_skeleton(
        "MMMMd", moment, locale="en_GB" if words.locale == "en" else words.locale
    )


def span_words(first: HistoricalDate, last: HistoricalDate, words: Words) -> Raw:
    """From the first to the last of some dates."""
    start, end = date_words(first, words), date_words(last, words)
    return start if start == end else words.say("from {first} to {last}", first=start, last=end)
