"""What a learning platform keeps of a learner, written and read in a real browser: short, and safe to be cut off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from course.export.lms import BROWSER_HALF
from course.export.lms.flags import LENGTH, MOST, flag
from course.loading.library import Library
from course.widget.script import join
from tests.browser.browser import watched_page

TRY = """
globalThis.writeAll = ([place, flags]) => writeSuspended(place, new Set(flags));
globalThis.readAll = (texts) => texts.map((text) => {
  const { place, flags } = readSuspended(text);
  return { place, flags: [...flags] };
});
"""
places = st.none() | st.fixed_dictionaries(
    {
        "unit": st.from_regex(r"[a-z]{1,12}(-[a-z]{1,9})?", fullmatch=True),
        "part": st.text(st.characters(codec="utf-8"), max_size=60),
    }
)
flag_sets = st.lists(st.integers().map(str).map(flag), unique=True, max_size=MOST)


@pytest.fixture(scope="module")
def tried(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("suspended")
    (folder / "browser").symlink_to(BROWSER_HALF)
    (folder / "entry.js").write_text('import { readSuspended, writeSuspended } from "./browser/suspended.js";\n')
    with watched_page(browser) as page:
        page.set_content("<main></main>")
        page.add_script_tag(content=join(folder / "entry.js") + TRY)
        yield page


def write(page: Page, place: Any, flags: list[str]) -> str:
    return page.evaluate("asked => writeAll(asked)", [place, flags])  # type: ignore[no-any-return]


def read(page: Page, *texts: str) -> list[dict[str, Any]]:
    return page.evaluate("texts => readAll(texts)", [*texts])  # type: ignore[no-any-return]


@settings(max_examples=60)
@given(place=places, flags=flag_sets)
def test_it_is_read_as_it_was_written_and_is_never_too_long(tried: Page, place: Any, flags: list[str]) -> None:
    text = write(tried, place, flags)
    assert len(text) < 4096
    assert text.isascii()
    [found] = read(tried, text)
    assert found["flags"] == flags
    if place is None:
        assert found["place"] is None
    else:
        assert found["place"]["unit"] == place["unit"]
        assert found["place"]["part"] in (place["part"], "")


@settings(max_examples=20)
@given(place=places, flags=flag_sets, more=st.text(max_size=9))
def test_cut_off_anywhere_it_tells_nothing_that_was_not_so(
    tried: Page, place: Any, flags: list[str], more: str
) -> None:
    text = write(tried, place, flags)
    cuts = [text[:at] for at in range(0, len(text), max(1, len(text) // 60))]
    for found in read(tried, *cuts, more, f"2{text[1:]}"):
        assert {*found["flags"]} <= {*flags}


def test_of_more_flags_than_there_is_room_for_the_first_stay(tried: Page) -> None:
    flags = [flag(str(number)) for number in range(2000)]
    text = write(tried, {"unit": "relationships", "part": "é" * 100}, flags)
    assert 4090 < len(text) < 4096
    [found] = read(tried, text)
    assert found["place"] == {"unit": "relationships", "part": ""}
    assert found["flags"] == flags[: len(found["flags"])]
    assert len(found["flags"]) >= MOST


def test_everything_in_the_course_done_is_far_from_too_long(tried: Page, library: Library) -> None:
    names = [f"{e.unit}/{a.id}" for e in library.lessons for a in library.unit(e.unit).activities if a.counts]
    longest = max((name.split("/") for name in names), key=lambda each: len("/".join(each)))
    text = write(tried, {"unit": longest[0], "part": longest[1]}, [flag(name) for name in names])
    assert len(text) < 4096 / 4
    assert len(names) * LENGTH < len(text)
