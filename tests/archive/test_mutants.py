"""Rewritten pages give the rewritten values, and nothing of the old ones."""

from __future__ import annotations

import json

import pytest

from archive.mutants import Mutant, all_mutants
from archivebot.archive.document import Document
from archivebot.archive.people import People
from archivebot.archive.readers import read_bytes
from archivebot.archive.understand import to_json, understand_page

MUTANTS = all_mutants()


def understood(mutant: Mutant) -> Document:
    (page,) = read_bytes(mutant.text.encode(), name=f"{mutant.name}.txt")
    return understand_page(page, People.empty())


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: m.name)
def test_a_rewritten_page_gives_the_rewritten_values(mutant: Mutant) -> None:
    document = understood(mutant)
    given = to_json(document)
    given["references"] = [
        {
            "title": r.title,
            "edtf": r.written.edtf if r.written else None,
            "genre": r.genre,
            "signed_as": r.signed_as,
            "author": r.author,
            "disputed": r.disputed,
        }
        for r in document.references
    ]
    assert {key: given[key] for key in mutant.expected} == mutant.expected


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: m.name)
def test_nothing_of_the_old_page_is_left(mutant: Mutant) -> None:
    built = json.dumps(to_json(understood(mutant)), ensure_ascii=False)
    assert [word for word in mutant.never if word in built] == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda m: m.name)
def test_every_passage_is_where_it_says(mutant: Mutant) -> None:
    document = understood(mutant)
    for passage in document.passages:
        assert document.body[passage.start : passage.end] == passage.text
