"""The value that each language's module gives: how its pages label, address and close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from archivebot.archive.document import Kind


@dataclass(frozen=True, slots=True)
class Tongue:
    """What pages in one language print. Every string is a regular expression, case ignored."""

    code: str
    """ISO 639-1."""

    common: str = ""
    """The commonest words of the language, with spaces between them, to know it by."""

    given_names: str = ""
    """Given names that people of the archives bear, with spaces between them."""

    labels: Mapping[str, str] = field(default_factory=dict)
    """A label's family to how the label begins: ``quelle``, ``première publication``."""

    leads: Mapping[str, str] = field(default_factory=dict)
    """The same for lines that credit without a colon: ``Zuerst veröffentlicht in …``."""

    things: str = ""
    """What is sent, with the word before its receiver: ``brief an``, ``lettre à``."""

    from_to: tuple[str, ...] = ()
    """Sender and receiver in a title, as the groups ``who`` and ``name``."""

    to: str = ""
    """The word for "to" alone: ``an``, ``à``: a title may be ``Marx an Engels``, ``An Marx``."""

    salutations: str = ""
    """Words that open a salutation, before a name."""

    bare_salutations: str = ""
    """Salutations without a name: ``Werte Genossen``."""

    closings: str = ""
    """Words of a closing formula, anywhere near its beginning."""

    closing_starts: str = ""
    """Words that begin a short closing: ``Ihr``, ``Bien à toi``."""

    titles_of_people: str = ""
    """Words before a name that are no part of it, with spaces between them."""

    never_in_names: str = ""
    """Words that begin titles, and are no part of a name even in capitals, with spaces."""

    kinds: Mapping[Kind, str] = field(default_factory=dict)
    """A kind to how a title of that kind begins."""

    by: str = ""
    """Words of a byline before the name."""

    notes: Mapping[str, str] = field(default_factory=dict)
    """Whose note it is, to how a note begins that says so."""

    notes_headings: str = ""
    """Headings over the footnotes."""

    chrome: str = ""
    """Whole lines that were links, buttons or a site's own words."""

    updated: str = ""
    """How a line begins that gives the day a page was last changed."""

    no_text: str = ""
    """Words of an error page, a parked domain or a wall of cookies."""
