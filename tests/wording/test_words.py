"""The bot's sentences in another language than English, and harmless in their medium."""

from pathlib import Path

import pytest

from archivebot.wording import Catalogues, Raw, Words
from archivebot.wording.words import UnnamedField

RUSSIAN = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

msgid "No document here is dated {day}."
msgstr "Нет документа от {day}."

msgid "{n} document"
msgid_plural "{n} documents"
msgstr[0] "{n} документ"
msgstr[1] "{n} документа"
msgstr[2] "{n} документов"

#, fuzzy
msgid "Cite"
msgstr "Неверно"

msgid "Found in {place}."
msgstr ""

msgid "Sly {name}"
msgstr "Sly {name.__class__}"
"""


@pytest.fixture
def catalogues(tmp_path: Path) -> Catalogues:
    (tmp_path / "ru.po").write_text(RUSSIAN, encoding="utf-8")
    (tmp_path / "es.po").write_text('msgid "Cite"\nmsgstr "Citar"\n', encoding="utf-8")
    return Catalogues(tmp_path)


def stars(text: str) -> str:
    return text.replace("*", r"\*")


def test_english_is_said_as_written() -> None:
    words = Words("en-US")
    assert words.say("No document here is dated {day}.", day="8 August 1936") == (
        "No document here is dated 8 August 1936."
    )


def test_a_translated_sentence_is_said_in_the_listeners_language(catalogues: Catalogues) -> None:
    words = Words("ru", catalogues=catalogues)
    assert words.say("No document here is dated {day}.", day="8.8.1936") == (
        "Нет документа от 8.8.1936."
    )


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "1 документ"), (3, "3 документа"), (11, "11 документов"), (22, "22 документа")],
)
def test_plurals_follow_the_languages_own_rule(catalogues: Catalogues, n: int, said: str) -> None:
    assert Words("ru", catalogues=catalogues).say_n("{n} document", "{n} documents", n) == said


def test_what_is_untranslated_or_unsure_is_said_in_english(catalogues: Catalogues) -> None:
    words = Words("ru", catalogues=catalogues)
    assert words.say("Found in {place}.", place="Paris") == "Found in Paris."
    assert words.say("Cite") == "Cite"
    assert words.say("Never seen") == "Never seen"
    assert words.say("") == ""


@pytest.mark.parametrize(
    ("asked", "speaks"),
    [
        ("en-US", "en"), ("en-GB", "en"), ("es-ES", "es"), ("es-419", "es"), ("es_MX", "es"),
        ("ru", "ru"), ("ru_RU", "ru"), ("pt-BR", "en"), ("zh-CN", "en"), ("", "en"), ("?", "en"),
    ],
)  # fmt: skip
def test_the_nearest_language_answers(catalogues: Catalogues, asked: str, speaks: str) -> None:
    assert Words(asked, catalogues=catalogues).locale == speaks


def test_values_are_escaped_and_sentences_are_not() -> None:
    words = Words("en", stars)
    assert words.say("**{title}**", title="A *bold* title") == r"**A \*bold\* title**"
    assert words.say("{x}", x=Raw("*already*")) == "*already*"


def test_a_sentence_inside_another_is_escaped_once() -> None:
    words = Words("en", stars)
    inner = words.say("*{name}*", name="S*rge")
    assert words.say("By {author}", author=inner) == r"By *S\*rge*"
    assert words.say("By {who}", who=words.list_of(["a*", "b"])) == r"By a\* and b"


def test_amounts_are_written_as_the_language_writes_them(catalogues: Catalogues) -> None:
    assert Words("en").say("{n} letters", n=1936) == "1,936 letters"
    assert Words("es", catalogues=catalogues).say("{n} letters", n=19360) == "19.360 letters"
    assert Words("en").say("in {year}", year="1936") == "in 1936"


def test_lists_are_joined_as_the_language_joins_them(catalogues: Catalogues) -> None:
    assert Words("en").list_of(["a", "b", "c"]) == "a, b and c"
    assert Words("en").list_of(["a", "b", "c"], joined="or") == "a, b or c"
    assert Words("en").list_of(["a"]) == "a"
    assert Words("en").list_of([]) == ""
    assert Words("es", catalogues=catalogues).list_of(["a", "b", "c"]) == "a, b y c"


def test_a_catalogue_cannot_reach_into_the_values(catalogues: Catalogues) -> None:
    with pytest.raises(UnnamedField):
        Words("ru", catalogues=catalogues).say("Sly {name}", name="x")


def test_a_value_that_looks_like_a_field_is_only_text() -> None:
    assert Words("en").say("{a} {b}", a="{b}", b="x") == "{b} x"


def test_a_missing_value_is_loud() -> None:
    with pytest.raises(KeyError):
        Words("en").say("{day}")
