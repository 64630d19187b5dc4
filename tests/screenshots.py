"""The pictures of ``docs/screenshots``: ``make screenshots``. Look at each before committing it.

They show the preview, not Discord: the same bot and the same words, drawn by simcord.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from browsing import ROOT, browser_path, messages, open_page, running_preview, type_command

FOLDER = ROOT / "docs" / "screenshots"
WIDTH, HEIGHT = 760, 1900
"""Of the window in CSS pixels: as wide as a README shows, tall enough for a whole letter."""


def letter(page: Page) -> None:
    type_command(page, "letter", date="1936-08-13")
    expect(messages(page).last).to_contain_text("Letter to Andres Nin")


def none_that_day(page: Page) -> None:
    type_command(page, "letter", date="1936-08-10")
    expect(messages(page).last).to_contain_text("2 days earlier")


def quote(page: Page) -> None:
    type_command(page, "quote", about="freedom")
    expect(messages(page).last).to_contain_text("freedom")


def today(page: Page) -> None:
    type_command(page, "today", date="13 August")
    expect(messages(page).last).to_contain_text("On this day, 13 August")


def read(page: Page) -> None:
    type_command(page, "read", title="Call for an Alliance")
    answer = messages(page).last
    expect(answer).to_contain_text("page 1 of 2")
    answer.get_by_role("button", name="Next", exact=True).click()
    expect(answer).to_contain_text("page 2 of 2")


def help_(page: Page) -> None:
    type_command(page, "help")
    expect(messages(page).last).to_contain_text("How to use the archive")


def author(page: Page) -> None:
    type_command(page, "author", name="Serge")
    expect(messages(page).last).to_contain_text("30 December 1890")


PICTURES: dict[str, Callable[[Page], None]] = {
    "letter": letter,
    "none-that-day": none_that_day,
    "quote": quote,
    "today": today,
    "read": read,
    "help": help_,
    "author": author,
}


def picture(page: Page, answer: Locator, file: Path) -> None:
    """The channel with the answer in it: its head above, the line to type in below."""
    page.evaluate("document.activeElement?.blur()")
    page.mouse.move(1, 1)
    room = HEIGHT - height_of(page.locator("#channel-timeline"))
    page.set_viewport_size({"width": WIDTH, "height": room + height_of(answer) + 4})
    # The page fits itself to the window a moment later.
    page.wait_for_function(
        "() => document.querySelector('#channel-layout').getBoundingClientRect().bottom"
        " <= innerHeight"
    )
    answer.evaluate("it => it.scrollIntoView({block: 'end'})")
    page.locator("#channel-layout").screenshot(path=file)
    with Image.open(file) as taken:  # words on a plain ground need few colours
        small = taken.convert("RGB").quantize(160)
    small.save(file, optimize=True)


def height_of(shown: Locator) -> int:
    box = shown.bounding_box()
    assert box is not None
    return round(box["height"])


def main() -> None:
    if browser_path() is None:
        sys.exit("Install chromium (or chrome) to make the pictures.")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, show in PICTURES.items():
            with (
                running_preview(Path(folder)) as (url, _),
                open_page(url, WIDTH, HEIGHT, scale=2) as page,
            ):
                show(page)
                picture(page, messages(page).last, FOLDER / f"{name}.png")
            sys.stdout.write(f"{FOLDER.name}/{name}.png\n")


if __name__ == "__main__":
    main()
