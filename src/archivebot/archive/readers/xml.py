"""XML, read so that no file can harm: the one place that calls the parser.

Nothing is fetched, no DTD is loaded, no entity is expanded beyond one short piece of text,
and the parser's own limits (depth, length of a name, amplification) stay on.  What breaks a
limit is named in a warning; what is merely broken is read as far as it goes, with another.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Any, Final

from archivebot.archive.document import Warn
from archivebot.archive.readers.text import clean, decode

MOST_TAGS: Final = 600_000
"""Tags of one file, opening and closing: read and described within ten seconds; the largest
edition that we met in one file has a tenth."""

_LONGEST_ENTITY: Final = 64
"""Characters of an entity that a file defines for itself: a sign or a word, not a text."""

_XML_ENTITIES: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_REFERENCE = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_DECLARED_ENCODING = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LIMIT = re.compile(
    r"depth|amplification|huge|too (?:long|large|big)|maximum|loop|limit", re.IGNORECASE
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?(?P<name>[\w.-]+)")
_BEFORE_ROOT: Final = (("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">"))
_LOOK = 65_536


class XmlLimits(ValueError):
    """Raised by :func:`parse`: the file is built to harm, or too large to be read whole."""


def root_name(data: bytes) -> str:
    """The local name of the root element, by a look at the beginning; "" where there is none."""
    head = data[:_LOOK]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", errors="replace")
    else:
        text = head.decode("utf-8", errors="replace").removeprefix("\ufeff")
    at = 0
    while True:
        at += len(text[at:]) - len(text[at:].lstrip())
        before = next((one for one in _BEFORE_ROOT if text.startswith(one[0], at)), None)
        if before is None:
            break
        end = text.find(before[1], at)
        if before[0] == "<!DOCTYPE" and "[" in text[at : end if end > 0 else None]:
            end = text.find("]", at)
            end = text.find(">", end) if end > 0 else end
        if end < 0:
            return ""
        at = end + len(before[1])
    found = _ROOT.match(text, at)
    return found["name"] if found else ""


def parse(data: bytes) -> tuple[Any, tuple[Warn, ...]]:
    """The root element, and what had to be mended.

    Raises :class:`XmlLimits`, and ``ValueError`` where nothing could be read.
    """
    from lxml import etree

    if data.count(b"<") > MOST_TAGS:
        raise XmlLimits(f"more than {MOST_TAGS:,} tags")
    try:
        return etree.fromstring(data, _parser()), ()
    except etree.XMLSyntaxError as error:
        first = error
    if _LIMIT.search(str(first)):
        raise XmlLimits(str(first)[:120]) from first
    mended = _mended(data)
    try:
        root = etree.fromstring(mended, _parser())
        words = "The XML had wrong characters or entities, which were put right."
        return root, (Warn("xml_repaired", words, first.lineno),)
    except etree.XMLSyntaxError as error:
        if _LIMIT.search(str(error)):
            raise XmlLimits(str(error)[:120]) from error
    if b"<!ENTITY" in data:
        raise ValueError("broken, and it defines entities") from first
    try:
        root = etree.fromstring(mended, _parser(recover=True))
    except etree.XMLSyntaxError as error:
        raise ValueError("nothing readable") from error
    if root is None:
        raise ValueError("nothing readable")
    words = f"The XML is broken (line {first.lineno}); it was read as far as it goes."
    return root, (Warn("damaged", words, first.lineno),)


def _parser(*, recover: bool = False) -> Any:
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False,
        dtd_validation=False, attribute_defaults=False, remove_comments=True, remove_pis=True,
        collect_ids=False, recover=recover,
    )  # fmt: skip


def _mended(data: bytes) -> bytes:
    """The file in UTF-8, without what XML forbids, HTML's named entities as characters."""
    text, _ = decode(data)
    text = _DECLARED_ENCODING.sub("", text, count=1)
    text = _NOT_IN_XML.sub("", text)
    return _REFERENCE.sub(_character, text).encode("utf-8", errors="replace")


def _character(found: re.Match[str]) -> str:
    if found[1] in _XML_ENTITIES:
        return found[0]
    return html5.get(f"{found[1]};", found[0])


def entity_text(node: Any) -> str:
    """The text of an entity reference: a short one of the file's own, or HTML's; else none."""
    name = str(node.name)
    dtd = node.getroottree().docinfo.internalDTD
    if dtd is not None:
        for entity in dtd.iterentities():
            content = entity.content or ""
            if entity.name == name and len(content) <= _LONGEST_ENTITY:
                plain = html.unescape(content)
                return plain if "<" not in plain and "&" not in plain.replace("& ", "") else ""
    return html5.get(f"{name};", "")


def local(element: Any) -> str:
    """The local name of an element; "" for an entity reference."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """An attribute in no namespace, white space tidied; "" where it is not there."""
    return " ".join(clean(element.get(name) or "").split())


def xml_lang(element: Any) -> str:
    """``xml:lang`` (TEI P4: ``lang``) of an element itself."""
    own = element.get("{http://www.w3.org/XML/1998/namespace}lang") or element.get("lang") or ""
    return str(own).strip()


def line_of(element: Any) -> int | None:
    """The line on which an element starts. The parser counts no further than 65,534."""
    line = element.sourceline
    return int(line) if line is not None and line < 65_535 else None


def children(element: Any, *names: str) -> Iterator[Any]:
    """The children with one of these local names."""
    return (child for child in element if local(child) in names)


def child(element: Any, *path: str) -> Any | None:
    """The first element down a path of local names, or None."""
    found = element
    for name in path:
        if found is None:
            return None
        found = next(children(found, name), None)
    return found


def descendants(element: Any, *names: str) -> Iterator[Any]:
    """Every element below with one of these local names, in document order."""
    wanted = [f"{{*}}{name}" for name in names]
    return (found for found in element.iter(*wanted) if found is not element)


def has(element: Any, *names: str) -> bool:
    """Whether one of these elements stands somewhere below."""
    return next(descendants(element, *names), None) is not None


def plain(element: Any | None, *, without: frozenset[str] = frozenset()) -> str:
    """All words of an element in one line, some of its elements left out."""
    if element is None:
        return ""
    pieces: list[str] = []
    _gather(element, pieces, without)
    return " ".join(clean("".join(pieces)).split())


def _gather(element: Any, pieces: list[str], without: frozenset[str]) -> None:
    if not isinstance(element.tag, str):
        pieces.append(entity_text(element))
        return
    if local(element) in without:
        return
    if local(element) in {"lb", "pb", "p", "addrLine"}:
        pieces.append(" ")
    pieces.append(element.text or "")
    for below in element:
        _gather(below, pieces, without)
        pieces.append(below.tail or "")
