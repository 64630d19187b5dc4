"""Telling how to use the bot. Every example is run by the tests."""

from __future__ import annotations

from dataclasses import dataclass

from archivebot.telling.blocks import Block, Heading, Item, Listing, Remark, Reply, Sentence
from archivebot.wording import Raw, Words, sentence


@dataclass(frozen=True, slots=True)
class Example:
    """A command with its options, as typed, and what it is for."""

    command: str
    options: tuple[tuple[str, str], ...]
    purpose: str

    @property
    def typed(self) -> str:
        """As one types it in Discord."""
        return " ".join([f"/{self.command}", *(f"{k}:{v}" for k, v in self.options)])


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of the help: a sentence, and examples."""

    key: str
    title: str
    about: str
    examples: tuple[Example, ...]


def _example(command: str, purpose: str, **options: str) -> Example:
    return Example(command, tuple(options.items()), purpose)


TOPICS: tuple[Topic, ...] = (
    Topic(
        "dates",
        sentence("Find by date"),
        sentence(
            "Dates can be typed in many ways. Where nothing was written, the nearest is offered,"
            " and said to be the nearest. A date that can be read in two ways is asked back."
        ),
        (
            _example("letter", sentence("the letter of a day"), date="1936-08-08"),
            _example("letter", sentence("all of a year"), date="1936"),
            _example(
                "letter",
                sentence("a month, from one person"),
                date="August 1936",
                author="Victor Serge",
            ),
            _example("today", sentence("what was written on this day")),
            _example("today", sentence("on another day"), date="13 August"),
        ),
    ),
    Topic(
        "reading",
        sentence("Read"),
        sentence(
            "Documents open a page at a time. ¶ numbers are for citing; Go to ¶ jumps. When you"
            " press a button below somebody else’s answer, only you see what comes."
        ),
        (
            _example("read", sentence("by words of the title"), title="Letter to Andres Nin"),
            _example(
                "read", sentence("at a paragraph"), title="Letter to Andres Nin", paragraph="4"
            ),
            _example("author", sentence("a person, and all they wrote"), name="Serge"),
        ),
    ),
    Topic(
        "quoting",
        sentence("Quote"),
        sentence(
            "A passage comes whole, with who wrote it, when, and where it stands. In a channel it"
            " does not come again until the others had their turn."
        ),
        (
            _example("quote", sentence("any passage")),
            _example("quote", sentence("about something"), about="freedom"),
            _example("quote", sentence("of one person"), author="Trotsky"),
            _example("quote", sentence("from some years"), after="1935", before="1936"),
        ),
    ),
    Topic(
        "trust",
        sentence("How sure is it?"),
        sentence(
            "Every word shown stands in the source. Every date and name is one that the page"
            " supports; what it does not say stays empty, and what was inferred says so. Something"
            " wrong? on each document reaches the archivist."
        ),
        (_example("archive", sentence("what there is, from where, under which licence")),),
    ),
)


def tell_help(key: str | None, words: Words) -> Reply:
    """The help on a topic, or on all of them."""
    blocks: list[Block] = [Heading(words.say("How to use the archive"))]
    for topic in TOPICS:
        if key is not None and topic.key != key:
            continue
        blocks += [Heading(words.say(topic.title), 2), Sentence(words.say(topic.about))]
        blocks.append(
            Listing(
                tuple(
                    Item(Raw(f"`{example.typed}`"), words.say(example.purpose))
                    for example in topic.examples
                )
            )
        )
    blocks.append(
        Remark(words.say("With private: only you see the answer. No answer pings anybody."))
    )
    return Reply(tuple(blocks))
