"""Editions written for the tests: TEI, CMIF, EPUB and ZIP, as short as a trap allows."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

SENT = (
    '<correspAction type="sent"><persName>Quill, Ada</persName>'
    '<placeName>Lyons</placeName><date when="1911-02-28">28. II. 11</date></correspAction>'
)
RECEIVED = (
    '<correspAction type="received"><persName><surname>Roos</surname><forename>Jan</forename>'
    '</persName><date when="1911-03-02"/></correspAction>'
)
LICENCE = '<licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>'
LETTER = (
    '<div type="letter"><opener><dateline>Lyons, <date>28. II. 11</date></dateline>'
    "<salute>Lieber Jan,</salute></opener>"
    "<p>die Presse muß frei bleiben, sonst ist es niemand.</p>"
    "<closer><salute>Herzlich</salute><signed>Ada</signed></closer></div>"
)


def tei(
    body: str = LETTER,
    *,
    corresp: str = f"<correspDesc>{SENT}{RECEIVED}</correspDesc>",
    title: str = '<title level="a">Ada Quill an Jan Roos</title>',
    author: str = "",
    licence: str = LICENCE,
    source: str = "",
    profile: str = "",
    edition: str = "",
    text: str = "",
) -> str:
    """One ``<TEI>``; ``text`` replaces the whole ``<text>``."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt>{title}{author}<editor>Vogt, Ruth</editor></titleStmt>{edition}
<publicationStmt><date when="2021">2021</date><availability>{licence}</availability>
<idno type="URI">https://letters.example.org/7</idno></publicationStmt>
<sourceDesc>{source}</sourceDesc></fileDesc><profileDesc>{profile}{corresp}</profileDesc>
</teiHeader>{text or f"<text><body>{body}</body></text>"}</TEI>"""


def paragraph(inside: str) -> str:
    """A letter whose only paragraph is this."""
    return tei(
        f"<div><opener><salute>Lieber Jan,</salute></opener><p>{inside}</p>"
        "<closer><signed>Ada</signed></closer></div>"
    )


def zipped(members: Mapping[str, bytes | str], *, stored: tuple[str, ...] = ()) -> bytes:
    """A ZIP archive of these members, in this order."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=how)
    return made.getvalue()


def chapter(body: str, *, sign: str = "") -> str:
    """An XHTML chapter."""
    return (
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>x</title></head><body {sign}>{body}</body></html>"
    )


METADATA = (
    "<dc:title>The Free Press</dc:title>"
    '<dc:creator opf:role="aut">Quill, Ada</dc:creator>'
    '<dc:contributor opf:role="trl">Jan Roos</dc:contributor>'
    "<dc:date>2019-05-01</dc:date><dc:language>en</dc:language>"
    "<dc:rights>CC BY-SA 4.0</dc:rights><dc:source>The Loom, Lyons</dc:source>"
    "<dc:identifier>https://library.example.org/free-press</dc:identifier>"
)


def epub(chapters: Mapping[str, str], *, metadata: str = METADATA) -> bytes:
    """An EPUB of these chapters, in the order of the spine."""
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>'
        for n, name in enumerate(chapters)
    )
    refs = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="2.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">'
        f"{metadata}</metadata><manifest>{items}</manifest><spine>{refs}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            **{f"OPS/{name}": text for name, text in chapters.items()},
        },
        stored=("mimetype",),
    )
