"""E-mail addresses are private: they are masked before anything else sees a page.

Masking here, in the one place through which every reader's pages pass, is what lets
the rest promise that no address stands in a body, an evidence, a warning or a log.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.page import Line, Page

MASK: Final = "[e-mail address removed]"

_ADDRESS = re.compile(
    r"""(?:mailto:)?
        [\w.!#$%&'*+=?^`{|}~-]{1,64}
        (?: @ | \s?[\[(]\s?at\s?[\])]\s? | \s@\s )
        [^\W_](?:[\w-]{0,62})
        (?: (?: \. | \s?[\[(]\s?dot\s?[\])]\s? ) [^\W_][\w-]{0,62} )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MAYBE = re.compile(r"@|[\[(]\s?at\s?[\])]", re.IGNORECASE)


def mask(text: str) -> str:
    """The text with every e-mail address replaced by :data:`MASK`."""
    return _ADDRESS.sub(MASK, text) if _MAYBE.search(text) else text


def mask_page(page: Page) -> Page:
    """The page without e-mail addresses, and a warning for each line that had one."""
    lines: list[Line] = []
    warnings: list[Warn] = []
    for line in page.lines:
        masked = mask(line.text)
        if masked == line.text:
            lines.append(line)
            continue
        lines.append(replace(line, text=masked))
        words = "An e-mail address stood here and was removed."
        warnings.append(Warn("email_removed", words, line.number or None))
    facts = tuple(replace(f, value=mask(f.value), words=mask(f.words)) for f in page.facts)
    if not warnings and facts == page.facts:
        return page
    return replace(
        page,
        lines=tuple(lines),
        facts=facts,
        warnings=page.warnings + tuple(warnings),
    )
