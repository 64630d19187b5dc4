"""What an HTML page's head says of it: weak facts, for where the page itself says nothing.

A site's templates fill these in: the author of ``<meta name="author">`` is often who typed the
page, and its dates are those of the upload.  So each fact has a family of its own, which stands
behind everything that is printed; and a date from here is only ever shown as rejected.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from archivebot.archive.folding import fold
from archivebot.archive.readers.page import Fact
from archivebot.archive.readers.text import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

_AUTHOR: Final = ("citation_author", "dc.creator", "dcterms.creator", "dc.contributor.author",
                  "author", "article:author")  # fmt: skip
_TITLE: Final = ("citation_title", "dc.title", "dcterms.title", "og:title")
_SITE_DATES: Final = (
    "article:published_time", "article:modified_time", "og:updated_time", "citation_online_date",
    "dcterms.modified", "last-modified", "revised", "date",
)  # fmt: skip
_LICENCE_URL: Final = re.compile(
    r"creativecommons\.org/(?:licenses/by|publicdomain/)", re.IGNORECASE
)
_LONGEST: Final = 300
_LAST_PIECE: Final = re.compile(r"\s+[-–—]\s+(?!.*\s[-–—]\s).*$")
_AFTER_TITLE: Final = re.compile(r"\s+[|»•·]\s+.*$")


def head_facts(root: _Element, top: str) -> tuple[Fact, ...]:
    """The facts of a head. ``top`` are the page's first words: an author must stand there too."""
    metas = _metas(root)
    title = _title(root)
    facts: list[Fact] = []
    site = fold(next(iter(metas.get("og:site_name", ())), ""))
    for key in _AUTHOR:
        names = [n for n in metas.get(key, ()) if fold(n) != site and _is_supported(n, title, top)]
        if names and not any(fact.name == "meta_author" for fact in facts):
            facts += [Fact("meta_author", n, f'<meta name="{key}" content="{n}">') for n in names]
    for key in _TITLE:
        facts += [Fact("meta_title", v, f'<meta name="{key}" content="{v}">')
                  for v in metas.get(key, ())[:1]]  # fmt: skip
    if title:
        own = _AFTER_TITLE.sub("", title)
        if site and fold(own).endswith(site):
            own = _LAST_PIECE.sub("", own)
        facts.append(Fact("meta_title", own, f"<title>{title}</title>"))
    for key in _SITE_DATES:
        facts += [Fact("site_date", v, f'<meta name="{key}" content="{v}">')
                  for v in metas.get(key, ())[:1]]  # fmt: skip
    return (*facts, *_links(root, metas))


def _metas(root: _Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        key = (meta.get("name") or meta.get("property") or "").casefold().strip()
        value = " ".join(clean(meta.get("content") or "").split())
        if key and value and len(value) <= _LONGEST:
            found.setdefault(key, []).append(value)
    return found


def _title(root: _Element) -> str:
    title = next(root.iter("title"), None)
    text = " ".join(clean(title.text or "").split()) if title is not None else ""
    return text if len(text) <= _LONGEST else ""


def _is_supported(name: str, title: str, top: str) -> bool:
    """A name of the head counts where the page's title or first lines print it too."""
    words = fold(name).split()
    return bool(words) and words[-1] in fold(f"{title} {top}").split()


def _links(root: _Element, metas: dict[str, list[str]]) -> list[Fact]:
    facts: list[Fact] = []
    for link in root.iter("link", "a"):
        rel = (link.get("rel") or "").casefold().split()
        href = (link.get("href") or "").strip()
        if "canonical" in rel and href.startswith("http"):
            facts.insert(0, Fact("url", href, f'<link rel="canonical" href="{href}">'))
        elif (
            link.tag == "a"
            and len(href) <= _LONGEST
            and _LICENCE_URL.search(href)
            and not any(fact.name == "licence" for fact in facts)
        ):
            facts.append(Fact("licence", href, f'<a href="{href}">'))
    if not any(fact.name == "url" for fact in facts):
        facts += [Fact("url", v, f'<meta property="og:url" content="{v}">')
                  for v in metas.get("og:url", ())[:1] if v.startswith("http")]  # fmt: skip
    return facts
