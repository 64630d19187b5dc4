"""Saying a sentence: in the listener's language, with the values escaped for the medium."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from string import Formatter
from typing import Final, Literal, TypeAlias

from babel.lists import format_list
from babel.numbers import format_decimal

from archivebot.wording.translations import CATALOGUES, Catalogues, babel_locale

__all__ = ("Raw", "UnnamedField", "Value", "Words", "fields_of", "sentence")

_FIELD: Final = re.compile(r"[a-z_][a-z0-9_]*")


class Raw(str):
    """Text that is already in the medium's markup: it is not escaped again.

    Every sentence said is one, so that a sentence can stand inside another.
    """

    __slots__ = ()


Value: TypeAlias = str | int | float
"""What a sentence's field may hold. A number is an amount and is written as the language
writes amounts (1,936 letters): give a year or a number that names something as a ``str``."""


class UnnamedField(ValueError):
    """A sentence's ``{field}`` is not a plain name: a slip of ours, never of the user's."""


class Words:
    """The voice of one medium in one language.

    ``locale`` is as Discord or a person writes it; the nearest catalogue speaks.
    ``escape`` makes a text harmless in the medium (Markdown for Discord, markup for
    the terminal); it is applied to every value that is not :class:`Raw`, never to
    the sentence itself.
    """

    __slots__ = ("_babel", "_escape", "_translations", "locale")

    def __init__(
        self,
        locale: str,
        escape: Callable[[str], str] = str,
        *,
        catalogues: Catalogues = CATALOGUES,
    ) -> None:
        self.locale = catalogues.negotiate(locale)
        """The locale that speaks, one of the catalogues'."""
        self._babel = babel_locale(self.locale)
        self._translations = catalogues.translations(self.locale)
        self._escape = escape

    def say(self, msgid: str, /, **values: Value) -> Raw:
        """The sentence ``msgid`` with its ``{named}`` fields filled.

        :raises KeyError: where the sentence has a field without a value.
        """
        # gettext answers "" with the catalogue's header
        said = self._translations.gettext(msgid) if msgid else ""
        return self._fill(said, values)

    def say_n(self, singular: str, plural: str, n: int, /, **values: Value) -> Raw:
        """The form of the sentence for ``n`` things; ``{n}`` is among its fields."""
        return self._fill(self._translations.ngettext(singular, plural, n), {"n": n, **values})

    def text(self, text: str) -> Raw:
        """Words that are not the bot's own (a title, a name, a letter), made harmless."""
        return Raw(self._in_medium(text))

    def list_of(self, items: Iterable[str], *, joined: Literal["and", "or"] = "and") -> Raw:
        """The items as the language lists them: "a, b and c"."""
        style: Literal["standard", "or"] = "standard" if joined == "and" else "or"
        return Raw(format_list([self._in_medium(item) for item in items], style, self._babel))

    def _fill(self, said: str, values: dict[str, Value]) -> Raw:
        fields_of(said)
        return Raw(said.format_map({k: self._in_medium(v) for k, v in values.items()}))

    def _in_medium(self, value: Value) -> str:
        if isinstance(value, Raw):
            return value
        if isinstance(value, str):
            return self._escape(value)
        return format_decimal(value, locale=self._babel)


def sentence(msgid: str) -> str:
    """Mark a sentence that is said elsewhere, so that the catalogues hold it too."""
    return msgid


@cache
def fields_of(msgid: str) -> frozenset[str]:
    """The names of a sentence's fields.

    :raises UnnamedField: for ``{}``, ``{0}``, ``{a.b}``, ``{a[b]}`` or a format after a colon:
        a catalogue is data, and must not reach into the values it is given.
    """
    found = set[str]()
    for _, name, spec, conversion in Formatter().parse(msgid):
        if name is None:
            continue
        if spec or conversion or not _FIELD.fullmatch(name):
            raise UnnamedField(f"{{{name}}} in {msgid!r}: a field is a plain name")
        found.add(name)
    return frozenset(found)
