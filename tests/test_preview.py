"""The preview, as a person meets it: a browser, a channel, commands, buttons."""

import re
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from archivebot import clock
from browsing import at_rest, browser_path, messages, open_page, running_preview, type_command

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(browser_path() is None, reason="no chromium or chrome is installed"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_preview(tmp_path_factory.mktemp("state")) as (url, _):
        yield url


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    with open_page(address, 1100, 1400) as page:
        yield page


def press(page: Page, label: str) -> None:
    """Press the button in the newest message that has it."""
    at_rest(page)
    page.get_by_role("button", name=label, exact=True).last.click()


def test_the_channel_says_what_to_type(page: Page) -> None:
    expect(page.locator("#channel-name")).to_have_text("reading-group")
    expect(messages(page).first).to_contain_text("/letter date:1936-08-08")


def test_there_are_three_people_to_be(page: Page) -> None:
    expect(page.locator("#viewer-picker option")).to_have_count(3)


def test_the_letter_of_a_day_comes_when_its_date_is_typed(page: Page) -> None:
    type_command(page, "letter", date="1936-08-08")
    answer = messages(page).last
    expect(answer).to_contain_text("Call for an Alliance with the Anarchists in Spain")
    expect(answer).to_contain_text("written 8 August 1936")
    expect(answer).to_contain_text("At this moment a serious conflict is in preparation in Spain")


def test_its_buttons_can_be_pressed(page: Page) -> None:
    type_command(page, "letter", date="1936-08-08")
    expect(messages(page).last).to_contain_text("page 1 of 2")
    letter = messages(page).last.get_attribute("data-message-id")
    answer = page.locator(f'article[data-message-id="{letter}"]')

    press(page, "Cite")
    expect(messages(page).last).to_contain_text("Victor Serge to Leon Sedov, 8 August 1936")

    at_rest(page)
    answer.get_by_role("button", name="Next", exact=True).click()
    expect(answer).to_contain_text("page 2 of 2")

    at_rest(page)
    answer.get_by_role("button", name="Later →", exact=True).click()
    expect(answer).to_contain_text("Letter to Andres Nin")
    expect(answer).to_contain_text("written 13 August 1936")


def test_a_day_without_a_letter_names_the_nearest(page: Page) -> None:
    type_command(page, "letter", date="1936-08-10")
    answer = messages(page).last
    expect(answer).to_contain_text("No document here is dated 10 August 1936.")
    expect(answer).to_contain_text("8 August 1936 (2 days earlier)")
    expect(answer).to_contain_text("13 August 1936 (3 days later)")


def test_ctrl_c_ends_it_well(tmp_path: Path) -> None:
    with running_preview(tmp_path) as (_, process):
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert sorted(f.name for f in tmp_path.iterdir()) == ["archive.db", "ledger.db"]


def test_the_nearest_letter_can_be_opened_and_a_mistake_in_it_reported(page: Page) -> None:
    type_command(page, "letter", date="1936-08-10")
    answer = messages(page).last
    at_rest(page)
    answer.get_by_text("Open…").click()
    page.get_by_role("option").filter(has_text="Letter to Andres Nin").click()
    expect(answer).to_contain_text("My Dear Andres,")

    at_rest(page)
    answer.get_by_role("button", name="Something wrong?").click()
    form = page.locator("#modal-root")
    form.locator("textarea").fill("“that that” stands there twice")
    form.get_by_role("button", name="Submit").click()
    expect(messages(page).last).to_contain_text("Your correction is number 1")


def test_its_clock_is_moved_to_now(page: Page) -> None:
    expect(messages(page).first.locator("time").first).to_have_attribute(
        "datetime", re.compile(rf"^{clock.now().year}-{clock.now().month:02}-")
    )


def test_a_command_without_options_is_sent_too(page: Page) -> None:
    type_command(page, "archive")
    expect(messages(page).last).to_contain_text("What this archive holds")
