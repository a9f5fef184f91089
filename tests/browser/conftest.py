"""A real browser for the tests of this folder, where the machine has one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    return os.environ.get("ARGMAP_CHROMIUM") or next(
        (path for name in NAMES if (path := shutil.which(name))), None
    )


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    path = chromium()
    if path is None:
        pytest.skip(f"no browser found: looked for {', '.join(NAMES)} and ARGMAP_CHROMIUM")
    # A fresh profile each time: playwright makes an empty one and removes it.
    options = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    with sync_api.sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=options)
        yield made
        made.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the brief of the shipped map as a file."""
    from argmap.brief import write_brief
    from argmap.formats import load

    path = tmp_path_factory.mktemp("brief") / "cuba-north-korea.html"
    write_brief(load("cuba-north-korea"), path)
    return path


class Opened:
    """A page with what it asked of the network and what it complained about."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))


@pytest.fixture
def opened(browser: Any, page_file: Path) -> Iterator[Any]:
    """Return a function that opens the brief: `opened(width=320, dark=True, script=False, at="#x")`."""
    contexts = []

    def open_(
        *, width: int = 1280, dark: bool = False, script: bool = True, at: str = "", file: Path | None = None
    ) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        made = Opened(context.new_page())
        made.page.goto((file or page_file).as_uri() + at)
        return made

    yield open_
    for context in contexts:
        context.close()
