"""The preview in a real browser, as a person uses it: for tests and for the pictures of docs/."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator, Page, Response, ViewportSize, expect, sync_playwright

ROOT = Path(__file__).parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PATIENCE = 15_000
"""Milliseconds that a page may take for anything: two cores are shared by all tests."""

expect.set_options(timeout=PATIENCE)


def browser_path() -> str | None:
    """The installed browser, None where there is none."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@contextmanager
def running_preview(state_dir: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """``archivebot preview`` as a process of its own, and the address it prints."""
    environ = {
        **{k: v for k, v in os.environ.items() if not k.startswith("ARCHIVEBOT_")},
        "DISCORD_TOKEN": "",
        "ARCHIVEBOT_DATA": str(ROOT / "data"),
        "ARCHIVEBOT_STATE_DIR": str(state_dir),
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-m", "archivebot", "preview"]
    with subprocess.Popen(
        command, env=environ, cwd=state_dir, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            assert process.stdout is not None
            said = ""
            for line in process.stdout:
                said += line
                if found := re.search(r"http://127\.0\.0\.1:\d+/#\S+", line):
                    yield found[0], process
                    break
            else:
                raise AssertionError(f"the preview gave no address: {said}")
        finally:
            process.terminate()
            process.wait(20)


@contextmanager
def open_page(url: str, width: int, height: int, *, scale: int = 1) -> Iterator[Page]:
    """The preview's page in a browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=[*SWITCHES])
        try:
            viewport: ViewportSize = {"width": width, "height": height}
            page = browser.new_page(viewport=viewport, device_scale_factor=scale)
            page.set_default_timeout(PATIENCE)
            page.goto(url)
            page.locator("#channel-composer-input").wait_for()
            yield page
        finally:
            browser.close()


def messages(page: Page) -> Locator:
    """The messages of the channel, oldest first."""
    return page.locator("#channel-message-list [data-message-id]")


def type_command(page: Page, command: str, **options: str) -> None:
    """Choose a slash command, fill in its options, wait for what it suggests, and press Enter."""
    page.locator("#channel-composer-input").click()
    page.keyboard.type(f"/{command}")
    page.locator(".command-entry").first.wait_for()
    page.keyboard.press("Enter")
    page.locator(".command-row").wait_for()
    for name, value in options.items():
        field = page.locator(f'.command-option-input[data-option="{name}"]')
        if not field.count():
            page.locator(".command-ghost").click()
            page.locator(f'.command-popup [data-value="{name}"]').click()
        if field.get_attribute("role") == "combobox":
            with page.expect_response(_suggests):
                field.fill(value)
        else:
            field.fill(value)
    if not options:
        page.keyboard.press("Escape")  # what one might add is offered, and nothing is wanted
    page.keyboard.press("Enter")
    sent = expect(page.locator(".command-row"))
    try:
        sent.to_have_count(0, timeout=2_000)
    except AssertionError:
        # The page takes no Enter in the moment in which it reads the suggestions.
        page.keyboard.press("Enter")
        sent.to_have_count(0)
    at_rest(page)


def at_rest(page: Page) -> None:
    """Wait until the page is done with what it was last asked: before, it refuses to act."""
    expect(page.locator("#action-status")).to_have_text(re.compile(r"[^…\s]\s*$"))


def _suggests(response: Response) -> bool:
    return '"focused":' in (response.request.post_data or "")
