"""Documents of every shape, for the formats to write."""

from __future__ import annotations

from hypothesis import strategies as st

from archivebot.archive.dates import parse_edtf
from archivebot.archive.document import (
    Document,
    Evidence,
    How,
    Kind,
    Licence,
    Name,
    Note,
    Paragraph,
    Passage,
    Reference,
    Rejected,
    Role,
    Warn,
)

EDTFS = (
    "1936-08-13", "1936-08", "1936", "1936~", "1936-08-13?", "193X", "18XX", "1936-21", "1936-24",
    "1936-11-07/1936-11-08", "1928-01~/1928-04~", "[1936-08-22..1936-08-30]", "[..1936-08-01]",
    "[1936..]", "1936/", "../1936-09", "1920/1921", "1877-11%", "1936-08-XX", "1936-XX-XX",
)  # fmt: skip

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
dates = st.sampled_from(EDTFS).map(parse_edtf)
lines = st.none() | st.integers(1, 10**6)
names = st.lists(st.builds(Name, words, words), max_size=3).map(tuple)
evidences = st.builds(Evidence, st.sampled_from(How), words, words, lines, st.floats(0, 1), words)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    texts = draw(st.lists(st.tuples(words, st.sampled_from(Role), lines), max_size=4))
    paragraphs = tuple(Paragraph(n, *rest) for n, rest in enumerate(texts, 1))
    body = "\n\n".join(p.text for p in paragraphs)
    end = draw(st.integers(0, len(body)))
    start = draw(st.integers(0, end))
    passage = Passage(body[start:end], start, end, draw(st.floats(0, 2)), 1, draw(st.booleans()))
    return Document(
        file=draw(words),
        part=draw(st.integers(0, 9)),
        collection=draw(words),
        kind=draw(st.sampled_from(Kind)),
        title=draw(st.none() | words),
        authors=draw(names),
        recipients=draw(names),
        date_written=draw(st.none() | dates),
        date_published=draw(st.none() | dates),
        language=draw(st.none() | words),
        place=draw(st.none() | words),
        source=draw(st.none() | words),
        container=draw(st.none() | words),
        url=draw(st.none() | words),
        translators=draw(names),
        transcribers=draw(names),
        licence=draw(st.none() | st.builds(Licence, words, words, st.booleans())),
        paragraphs=paragraphs,
        notes=tuple(draw(st.lists(st.builds(Note, words, words, lines), max_size=2))),
        references=tuple(
            draw(st.lists(st.builds(Reference, words, written=st.none() | dates), max_size=2))
        ),
        passages=(passage,) if draw(st.booleans()) else (),
        evidence=draw(st.dictionaries(words, evidences, max_size=2)),
        rejected=tuple(
            draw(st.lists(st.builds(Rejected, words, words, evidences, words), max_size=2))
        ),
        warnings=tuple(draw(st.lists(st.builds(Warn, words, words, lines), max_size=2))),
        withdrawn=draw(words),
    )
