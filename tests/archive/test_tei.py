"""TEI editions: the header says who, when and where, and notes are never the letter."""

from __future__ import annotations

import pytest

from archive.editions import LETTER, RECEIVED, SENT, paragraph, tei
from archivebot.archive.document import Document, Kind, Role
from archivebot.archive.people import People
from archivebot.archive.readers import format_of, read_bytes
from archivebot.archive.understand import to_json, understand_page


def understood(text: str | bytes) -> list[Document]:
    data = text.encode() if isinstance(text, str) else text
    return [understand_page(p, People.empty()) for p in read_bytes(data, name="letter.xml")]


def one(text: str | bytes) -> Document:
    (document,) = understood(text)
    return document


def told(text: str) -> dict[str, object]:
    return to_json(one(text))


def words(inside: str) -> str:
    """The words of a paragraph as they are read."""
    return next(p.text for p in one(paragraph(inside)).paragraphs if p.role is Role.TEXT)


def sent(date: str, *, who: str = "<persName>Quill, Ada</persName>") -> str:
    action = f'<correspAction type="sent">{who}{date}</correspAction>'
    title = '<title level="a">Ein Brief</title>'
    return tei(corresp=f"<correspDesc>{action}{RECEIVED}</correspDesc>", title=title)


# --- the header ---------------------------------------------------------------------------------


def test_a_letter_is_what_its_header_says() -> None:
    document = one(tei())
    given = to_json(document)
    assert given["title"] == "Ada Quill an Jan Roos"
    assert (given["authors"], given["recipients"]) == (["Ada Quill"], ["Jan Roos"])
    assert (given["date_written"], given["date_published"]) == ("1911-02-28", None)
    assert (given["kind"], given["place"], given["licence"]) == ("letter", "Lyons", "CC-BY-4.0")
    assert given["url"] == "https://letters.example.org/7"
    assert document.evidence["date_written"].rule == "stated"
    assert document.evidence["date_written"].words == "28. II. 11"
    assert document.date_written is not None
    assert document.date_written.words == "28. II. 11"


def test_the_day_of_the_edition_is_rejected_and_says_why() -> None:
    rejected = [(r.field, r.value, r.why) for r in one(tei()).rejected]
    assert ("date_published", "2021", "the day of this edition, not of the text") in rejected


def test_an_editor_is_no_author() -> None:
    assert told(tei(corresp="", title="<title>A letter</title>"))["authors"] == []


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ('<date when="1911-02">Februar</date>', "1911-02"),
        ('<date when="1911-02-28" cert="low"/>', "1911-02-28?"),
        ('<date when="1911-02-28">[28. 2. 1911]</date>', "1911-02-28?"),
        ('<date when="1911" evidence="conjecture"/>', "1911?"),
        ('<date when="1911">um 1911</date>', "1911~"),
        ('<date notBefore="1911-02-01" notAfter="1911-02-14">Anfang Februar</date>',
         "[1911-02-01..1911-02-14]"),
        ('<date notAfter="1911-02-14"/>', "[..1911-02-14]"),
        ('<date notBefore="1911-02-14" notAfter="1911-02-14"/>', "1911-02-14"),
        ('<date from="1911-02-01" to="1911-02-03"/>', "1911-02-01/1911-02-03"),
        ('<date when-iso="1911-02-01/1911-02-03"/>', "1911-02-01/1911-02-03"),
        ('<date when="1911-02-28T12:00:00+01:00"/>', "1911-02-28"),
        ("<date>28. Februar 1911</date>", "1911-02-28"),
        ("<date>irgendwann</date>", None), ('<date when="0000"/>', None),
        ('<date when="1911-13-40"/>', None), ('<date notBefore="1912" notAfter="1911"/>', None),
    ],
)  # fmt: skip
def test_a_date_keeps_its_precision_and_its_doubt(date: str, edtf: str | None) -> None:
    document = tei(
        "<p>Ein Satz ohne Datum und ohne Namen.</p>",
        corresp=f'<correspDesc><correspAction type="sent"><persName>Ada Quill</persName>{date}'
        f"</correspAction>{RECEIVED}</correspDesc>",
    )
    assert told(document)["date_written"] == edtf


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("<persName>Quill, Ada</persName>", ["Ada Quill"]),
        ("<persName>Voß, Christian Friedrich d. Ä.</persName>", ["Christian Friedrich Voß d. Ä."]),
        ("<persName>Hofmann, Hugo von (1874–1929)</persName>", ["Hugo von Hofmann"]),
        ("<persName><surname>Quill</surname>, <forename>Ada</forename></persName>", ["Ada Quill"]),
        (("<persName><roleName>Dr.</roleName> <forename>Ada</forename> <nameLink>von</nameLink> "
         "<surname>Quill</surname></persName>"), ["Ada von Quill"]),
        ("<persName>Quill, Ada</persName><persName>Oak, Bertram</persName>",
         ["Ada Quill", "Bertram Oak"]),
        ("<persName>Quill, Ada; Oak, Bertram</persName>", ["Ada Quill", "Bertram Oak"]),
        ("<persName>Jan Paul (Pseud. Jean) Roos</persName>", ["Jan Paul Roos"]),
        ("<orgName>Verein der Spinner, Lyons</orgName>", ["Verein der Spinner, Lyons"]),
        ("<persName>Unbekannt</persName>", []), ("<persName>[N. N.]</persName>", []),
    ],
)  # fmt: skip
def test_names_stand_in_reading_order(who: str, name: list[str]) -> None:
    assert (
        told(sent('<date when="1911"/>', who=who).replace("Ada</signed>", "A.</signed>"))["authors"]
        == name
    )


def test_a_name_that_the_edition_doubts_is_shown_with_a_warning() -> None:
    document = one(sent('<date when="1911"/>', who='<persName cert="low">Quill, Ada</persName>'))
    assert [n.canonical for n in document.authors] == ["Ada Quill"]
    assert "uncertain_name" in [w.code for w in document.warnings]


def test_without_correspdesc_the_title_statement_and_the_dateline_speak() -> None:
    given = told(
        tei(
            LETTER.replace("<date>", '<date when="1911-02-28">'),
            corresp="",
            author="<author>Quill, Ada</author>",
            title='<title type="main">Brief</title><title type="iso-date">1999</title>',
            profile='<creation><date when="1911"/></creation>',
        )
    )
    assert (given["authors"], given["date_written"]) == (["Ada Quill"], "1911-02-28")
    assert (given["kind"], given["title"]) == ("letter", "Brief")


def test_a_creation_date_is_the_day_of_writing() -> None:
    text = tei(
        "<p>Ein Satz.</p>", corresp="", profile='<creation><date when="1848-03"/></creation>'
    )
    assert told(text)["date_written"] == "1848-03"


def test_a_manuscript_says_when_it_was_made() -> None:
    source = (
        "<msDesc><msIdentifier><repository>Stadtarchiv</repository><idno>K 7</idno></msIdentifier>"
        '<history><origin><origDate notBefore="1790" notAfter="1795"/></origin></history></msDesc>'
    )
    given = told(tei("<p>Ein Satz.</p>", corresp="", source=source))
    assert (given["date_written"], given["source"]) == ("[1790..1795]", "Stadtarchiv, K 7")


def test_a_letter_without_correspdesc_may_have_its_day_in_the_source() -> None:
    source = '<bibl><author>Ada Quill</author><date when="1911-02-28"/></bibl>'
    text = tei('<div type="letter"><p>Ein Satz.</p></div>', corresp="", source=source)
    assert told(text)["date_written"] == "1911-02-28"
    assert told(text.replace("1911-02-28", "1911"))["date_written"] is None


def test_a_translator_is_named_as_one() -> None:
    edition = (
        "<editionStmt><respStmt><resp>translated by</resp><persName>Hugo von Oak</persName>"
        "</respStmt><respStmt><resp>Transkription</resp><persName>Vogt, Ruth</persName></respStmt>"
        "</editionStmt>"
    )
    given = told(tei(edition=edition))
    assert given["translators"] == ["Hugo von Oak"]
    assert given["transcribers"] == ["Ruth Vogt"]


@pytest.mark.parametrize(
    ("profile", "body", "language"),
    [
        ('<langUsage><language ident="de-AT">German</language></langUsage>', "", "de"),
        ('<langUsage><language ident="fra"/></langUsage>', "", "fr"),
        ('<langUsage><language ident="de"/><language ident="fr"/></langUsage>', "", None),
        (('<langUsage><language ident="de" usage="10"/><language ident="fr" usage="90"/>'
         "</langUsage>"), "", "fr"),
        ('<langUsage><language ident="en">English</language></langUsage>', ' xml:lang="la"', "la"),
    ],
)  # fmt: skip
def test_the_language_is_the_texts_and_not_the_headers(
    profile: str, body: str, language: str | None
) -> None:
    text = f"<text{body}><body><p>Kurz.</p></body></text>"
    assert told(tei(profile=profile, text=text))["language"] == language


@pytest.mark.parametrize(
    ("licence", "spdx", "codes"),
    [
        ('<licence target="http://creativecommons.org/licenses/by-sa/4.0/">CC BY 4.0</licence>',
         "CC-BY-SA-4.0", ["conflicting_licences"]),
        (('<licence target="https://creativecommons.org/licenses/by/4.0/">Creative Commons '
         "Namensnennung 4.0 International</licence>"), "CC-BY-4.0", []),
        ('<licence target="https://creativecommons.org/licenses/by/null/">CC0</licence>',
         "CC0-1.0", ["damaged_licence"]),
        ('<licence target="https://creativecommons.org/licenses/by/null/">gut</licence>',
         None, ["damaged_licence"]),
        ('<p><ref target="https://creativecommons.org/licenses/by-nc/4.0/">here</ref></p>',
         "CC-BY-NC-4.0", []),
        ('<licence target="http://rightsstatements.org/vocab/InC/1.0/"/>',
         "LicenseRef-AllRightsReserved", []),
        ("<p>Alle Rechte vorbehalten.</p>", "LicenseRef-AllRightsReserved", []),
        ("<p>frei zugänglich</p>", None, []),
    ],
)  # fmt: skip
def test_the_licence_is_what_is_stated_and_the_stricter_of_two(
    licence: str, spdx: str | None, codes: list[str]
) -> None:
    document = one(tei(licence=licence))
    assert to_json(document)["licence"] == spdx
    assert [w.code for w in document.warnings] == codes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (tei(title='<title level="a">Telegramm an Jan Roos</title>'), "telegram"),
        (tei('<div type="diary-day"><p>Nebel.</p></div>', corresp=""), "diary"),
        (tei('<div type="poem"><lg><l>Nebel,</l><l>Regen.</l></lg></div>', corresp=""), "poem"),
        (tei("<p>Nebel.</p>", corresp="", profile="<textClass><keywords><term>Rede</term>"
             "</keywords></textClass>"), "speech"),
        (tei("<p>Nebel.</p>", corresp="", title="<title>Nebel</title>"), "other"),
    ],
)  # fmt: skip
def test_the_kind_is_what_the_edition_calls_it(text: str, kind: str) -> None:
    assert told(text)["kind"] == kind


# --- the text -----------------------------------------------------------------------------------


def test_paragraphs_have_the_roles_that_are_marked() -> None:
    roles = [(p.role, p.text) for p in one(tei()).paragraphs]
    assert roles == [
        (Role.DATELINE, "Lyons, 28. II. 11"),
        (Role.SALUTATION, "Lieber Jan,"),
        (Role.TEXT, "die Presse muß frei bleiben, sonst ist es niemand."),
        (Role.CLOSING, "Herzlich"),
        (Role.SIGNATURE, "Ada"),
    ]


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        ("ein Wort<note>Anmerkung.</note> und mehr", "ein Wort und mehr"),
        ("ein Wort <note>Anmerkung.</note>, und mehr", "ein Wort, und mehr"),
        ("Tage-<lb break='no'/>buch", "Tagebuch"), ("Tage<lb rend='hyphen'/>buch", "Tagebuch"),
        ("Tage¬<lb/>buch", "Tagebuch"), ("Ihr<lb/>Jan", "Ihr Jan"),
        ("Bauern-<lb/>hof", "Bauern-hof"), ("ver<pb n='2'/>gönnt", "vergönnt"),
        ("Ende. <fw>Seite 7</fw><pb n='8'/> Anfang", "Ende. Anfang"),
        ("<del>nie</del> <add>mich</add>", "mich"),
        ("erl<subst><del>e</del><add>a</add></subst>ben", "erlaben"),
        ("ein <gap/> Wort", "ein […] Wort"), ("<unclear>viel</unclear>leicht", "vielleicht"),
        ("Fre<supplied>u</supplied>nd", "Fre[u]nd"), ("<supplied>[sic]</supplied> so", "[sic] so"),
        ("<choice><sic>dei</sic><corr>die</corr></choice> Tage", "die Tage"),
        ("<choice><orig>Thal</orig><reg>Tal</reg></choice>", "Thal"),
        ("<choice><abbr>u.</abbr><expan>u<ex>nd</ex></expan></choice> so", "und so"),
        ("<app><lem>viel</lem><rdg>wenig</rdg></app> Licht", "viel Licht"),
        ("a<hi>b</hi>c <w>Der</w><w>Mann</w><pc>.</pc>", "abc Der Mann."),
        ("Lutt<c rend='x'>mm</c>er<space/>und", "Luttmmer und"),
        ("mit\n      viel   Platz", "mit viel Platz"),
        ("in <metamark>[</metamark>\n <hi>Lücke</hi> <metamark>]</metamark> er", "in [Lücke] er"),
        ("Ein<metamark>[</metamark>busse<metamark>]</metamark> <metamark>x</metamark>so",
         "Ein[busse] so"),
        ("weiter<figure><figDesc>Ein Bild</figDesc></figure> so", "weiter so"),
        ("so &amp; so &lt;hier&gt;", "so & so <hier>"),
    ],
)  # fmt: skip
def test_the_authors_words_are_read_as_the_edition_reads_them(inside: str, read: str) -> None:
    assert words(inside) == read


def test_notes_know_whose_they_are() -> None:
    document = one(
        paragraph(
            'Wort<note resp="#vogt">Des Herausgebers.</note> und <note type="authorial">Meine.'
            '</note> so<note type="translator">Des Übersetzers.</note><note><p>Ganz</p><p>lang.</p>'
            "</note>"
        )
    )
    assert [(n.text, n.whose) for n in document.notes] == [
        ("Des Herausgebers.", "editor"),
        ("Meine.", "author"),
        ("Des Übersetzers.", "translator"),
        ("Ganz lang.", "editor"),
    ]


def test_a_note_that_holds_a_whole_translation_stays_a_note() -> None:
    translation = f"<note type='translation'><p>{'The press must stay free. ' * 40}</p></note>"
    document = one(paragraph(f"die Presse{translation} muß frei bleiben"))
    assert "The press" not in document.body
    assert document.notes[0].whose == "translator"


def test_an_editors_commentary_and_the_registers_are_no_letter() -> None:
    text = (
        f"<text><body>{LETTER}<div type='comment'><head>Kommentar</head><p>Erster Druck.</p>"
        "<p>Zweiter.</p></div></body><back><listPerson><person><persName>Jan Roos</persName>"
        "</person></listPerson><div type='notes'><p>Noch etwas.</p></div></back></text>"
    )
    document = one(tei(text=text))
    assert document.paragraphs[-1].text == "Ada"
    assert [n.text for n in document.notes] == ["Erster Druck.", "Zweiter.", "Noch etwas."]


def test_the_edition_s_heading_of_a_letter_is_not_its_text() -> None:
    document = one(tei(LETTER.replace("<opener>", "<head>7. An Jan Roos</head><opener>")))
    assert "7. An Jan Roos" not in document.body
    assert document.title == "Ada Quill an Jan Roos"


def test_a_postscript_verse_list_and_quotation_keep_their_shape() -> None:
    body = (
        "<div><opener><salute>Lieber Jan,</salute></opener><p>Ein Satz steht hier.</p>"
        "<lg><l>Nebel am Morgen</l><l>Regen am Abend</l></lg>"
        "<list><item><label>1.</label> Brot</item><item>Salz</item></list>"
        "<quote><p>Wir wollen nicht.</p></quote><closer>Dein<lb/><signed>Jan</signed></closer>"
        "<postscript><label>P. S.</label><p>Noch dies.</p></postscript></div>"
    )
    roles = {p.text: p.role for p in one(tei(body)).paragraphs}
    assert roles["Nebel am Morgen\nRegen am Abend"] is Role.VERSE
    assert roles["1. Brot"] is Role.LIST_ITEM
    assert roles["Wir wollen nicht."] is Role.QUOTATION
    assert roles["Dein"] is Role.CLOSING
    assert roles["P. S. Noch dies."] is Role.POSTSCRIPT


def test_lines_of_verse_without_a_stanza_are_one_poem() -> None:
    document = one(tei("<div><l>Nebel</l><l>Regen</l></div>", corresp=""))
    assert [p.text for p in document.paragraphs] == ["Nebel\nRegen"]


def test_an_enclosed_letter_is_not_quoted_as_the_authors() -> None:
    enclosed = (
        '<div type="enclosure"><opener><salute>Liebe Ada,</salute></opener>'
        "<p>das schreibe ich selbst.</p></div>"
    )
    document = one(tei(LETTER + enclosed))
    assert {p.text: p.role for p in document.paragraphs}["das schreibe ich selbst."] is (
        Role.QUOTATION
    )
    assert "enclosed_letter" in [w.code for w in document.warnings]


def test_a_letterhead_is_printed_and_not_written() -> None:
    body = LETTER.replace(
        "<opener>", '<opener><seg type="letterhead"><seg>Neue Presse</seg><seg>Wien</seg></seg>'
    )
    document = one(tei(body))
    assert "Neue Presse" not in document.body
    assert [n.text for n in document.notes] == ["Neue Presse Wien"]


def test_a_book_keeps_its_headings_and_its_notes_apart() -> None:
    body = "<div><head>Vom Brot</head><p>Brot ist Politik.<note>1799.</note></p></div>"
    document = one(tei(body, corresp="", title="<title>Brot</title>"))
    assert [(p.role, p.text) for p in document.paragraphs] == [
        (Role.HEADING, "Vom Brot"), (Role.TEXT, "Brot ist Politik.")
    ]  # fmt: skip
    assert document.notes[0].whose == "unknown"


# --- several texts ------------------------------------------------------------------------------


def test_each_text_of_a_group_is_a_document() -> None:
    texts = "".join(
        f"<text><body><div><head>Nr. {n}</head><p>Der Satz Nummer {n} steht hier.</p></div></body>"
        "</text>"
        for n in (1, 2)
    )
    found = understood(tei(corresp="", text=f"<text><group>{texts}</group></text>"))
    assert [d.title for d in found] == ["Nr. 1", "Nr. 2"]
    assert [d.date_written for d in found] == [None, None]


def test_letters_of_one_file_have_each_their_own_description() -> None:
    other = SENT.replace("Quill, Ada", "Oak, Bertram").replace("1911-02-28", "1912")
    found = understood(
        tei(
            LETTER + LETTER.replace("Ada", "Bertram"),
            corresp=f"<correspDesc>{SENT}{RECEIVED}</correspDesc><correspDesc>{other}</correspDesc>",
        )
    )
    given = [(d.authors[0].canonical, to_json(d)["date_written"]) for d in found]
    assert given == [("Ada Quill", "1911-02-28"), ("Bertram Oak", "1912")]


def test_the_days_of_a_diary_are_documents() -> None:
    days = "".join(
        f'<div type="diary-day"><p><date when="1914-08-0{n}">{n}/8</date> Nebel am See.</p></div>'
        for n in (1, 2)
    )
    found = understood(tei(days, corresp="", author="<author>Quill, Ada</author>"))
    assert [to_json(d)["date_written"] for d in found] == ["1914-08-01", "1914-08-02"]
    assert {d.kind for d in found} == {Kind.DIARY}
    assert {d.authors[0].canonical for d in found} == {"Ada Quill"}


def test_a_corpus_is_as_many_documents_as_it_has_texts() -> None:
    inner = tei().partition("?>")[2]
    corpus = (
        f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{inner}{inner}</teiCorpus>'
    )
    assert [d.title for d in understood(corpus)] == ["Ada Quill an Jan Roos"] * 2


def test_witnesses_inside_an_edition_are_texts_of_their_own() -> None:
    inner = tei().partition("?>")[2]
    outer = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{inner}{inner}</TEI>'
    assert len(understood(outer)) == 2


# --- metadata only ------------------------------------------------------------------------------


def test_a_list_of_letters_is_an_index_of_works_not_held() -> None:
    many = f"<correspDesc>{SENT}{RECEIVED}</correspDesc>" * 2
    index, *letters = understood(tei("<p/>", corresp=many, title="<title>Briefwechsel</title>"))
    assert (index.kind, index.title, index.body) == (Kind.INDEX, "Briefwechsel", "")
    assert [r.words for r in index.references] == ["Ada Quill to Jan Roos, 28 February 1911"] * 2
    assert [d.held for d in (index, *letters)] == [True, False, False]
    assert letters[0].authors[0].canonical == "Ada Quill"


def test_a_letter_whose_text_is_missing_is_known_and_not_held() -> None:
    document = one(tei("<p> </p>"))
    assert (document.held, document.kind, document.paragraphs) == (False, Kind.LETTER, ())


def test_of_a_lost_letter_only_a_summary_is_there() -> None:
    document = one(tei('<div type="regest"><p>An Jan Roos, wegen der Schulden.</p></div>'))
    assert (document.held, document.kind, document.body) == (False, Kind.LETTER, "")
    assert [n.text for n in document.notes] == ["An Jan Roos, wegen der Schulden."]
    assert document.recipients[0].canonical == "Jan Roos"


# --- what may go wrong --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "head",
    [b"<?xml version='1.0'?>\n<!-- a <comment> --><TEI>", b"\n<TEI xmlns='x'>", b"<tei:TEI xmlns:",
     b"<!DOCTYPE TEI.2 SYSTEM 'tei.dtd' [<!ENTITY a 'b'>]>\n<TEI.2>", b"\xef\xbb\xbf<teiCorpus>",
     "\ufeff<?xml version='1.0' encoding='UTF-16'?><TEI>".encode("utf-16-le")],
)  # fmt: skip
def test_tei_is_told_by_its_root(head: bytes) -> None:
    assert format_of(head, "x.txt") == "tei"


def test_other_xml_is_named_and_not_guessed() -> None:
    (page,) = read_bytes(b"<?xml version='1.0'?><rss><p>words</p></rss>", name="x.xml")
    assert [w.code for w in page.warnings] == ["unread_format"]


def test_entities_of_a_file_are_read_where_they_are_signs() -> None:
    text = (
        "<!DOCTYPE TEI.2 SYSTEM 'tei2.dtd' [<!ENTITY dash '&#8212;'><!ENTITY far SYSTEM "
        "'file:///etc/passwd'>]><TEI.2><teiHeader/><text><body><p>M&uuml;he &dash; und &far;mehr."
        "</p></body></text></TEI.2>"
    )
    assert one(text).body == "Mühe — und mehr."


def test_wrong_characters_are_put_right_with_a_warning() -> None:
    document = one(tei().replace("muß", "mu&szlig;"))
    assert "muß frei" in document.body
    assert [w.code for w in document.warnings] == ["xml_repaired"]
    document = one(tei().encode("cp1252"))
    assert "muß frei" in document.body


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    text = tei()
    document = one(text[: text.index("<closer>")])
    assert "die Presse muß frei bleiben" in document.body
    assert [w.code for w in document.warnings] == ["damaged"]


BOMB = (
    '<!DOCTYPE TEI [<!ENTITY a "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa">'
    + "".join(f'<!ENTITY {c} "{f"&{b};" * 40}">' for b, c in zip("abcdefg", "bcdefgh", strict=True))
    + "]>"
)


@pytest.mark.parametrize(
    "inside", ["<TEI><text><body><p>&h;</p></body></text></TEI>", '<TEI n="&h;"><text/></TEI>']
)
def test_an_entity_bomb_does_not_go_off(inside: str) -> None:
    pages = read_bytes((BOMB + inside).encode(), name="x.xml")
    assert sum(len(page.text) for page in pages) < 1000
    documents = understood(BOMB + inside)
    assert {d.kind for d in documents} <= {Kind.NOT_A_DOCUMENT}


def test_a_file_nested_too_deeply_is_named() -> None:
    (document,) = understood(f"<TEI>{'<div>' * 5000}x{'</div>' * 5000}</TEI>")
    assert [w.code for w in document.warnings] == ["xml_limits"]


def test_a_file_of_millions_of_tags_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archivebot.archive.readers.xml.MOST_TAGS", 50)
    (document,) = understood(f"<TEI>{'<p/>' * 100}</TEI>")
    assert [w.code for w in document.warnings] == ["xml_limits"]


def test_a_file_of_too_many_texts_is_cut_with_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archivebot.archive.readers.tei._MOST_PAGES", 2)
    texts = "<text><body><p>Ein Satz.</p></body></text>" * 3
    found = understood(tei(corresp="", text=f"<text><group>{texts}</group></text>"))
    assert len(found) == 2
    assert found[0].warnings[0].code == "too_many_parts"


def test_an_e_mail_address_in_a_header_goes_nowhere() -> None:
    text = tei(source="<bibl>Ruth Vogt (ruth@example.org), Briefe, 1999</bibl>")
    assert "@" not in repr(one(text))
