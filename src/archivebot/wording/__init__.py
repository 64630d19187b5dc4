"""The bot's sentences, in every language it speaks.

A sentence is written once, in English, where it is said::

    words.say("No document here is dated {day}.", day=day)
    words.say_n("{n} document", "{n} documents", n)

``make catalogues`` collects them into ``catalogues/archivebot.pot``; a
translation is ``catalogues/<locale>.po`` beside it.
"""

from archivebot.wording.translations import CATALOGUES, SOURCE_LOCALE, Catalogues
from archivebot.wording.words import Raw, Value, Words, sentence

__all__ = (
    "CATALOGUES",
    "SOURCE_LOCALE",
    "Catalogues",
    "Raw",
    "Value",
    "Words",
    "sentence",
)
