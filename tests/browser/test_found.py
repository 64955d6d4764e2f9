"""Where no browser is to be had, the tests fail with the command to run; they never skip."""

from __future__ import annotations

import os

import pytest

from tests.browser import browser


def test_no_browser_and_no_way_to_install_one(monkeypatch: pytest.MonkeyPatch) -> None:
    browser.executable.cache_clear()
    monkeypatch.delenv("COURSE_BROWSER", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(browser, "PLACES", ())
    try:
        with pytest.raises(RuntimeError, match="Run: sudo apt-get install -y --no-install-recommends chromium"):
            browser.executable()
    finally:
        browser.executable.cache_clear()


def test_a_chosen_browser_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    browser.executable.cache_clear()
    monkeypatch.setenv("COURSE_BROWSER", os.devnull)
    assert browser.executable() == os.devnull
    browser.executable.cache_clear()
