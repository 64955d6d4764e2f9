"""Slips to give out: each whole on its part of the page, with what the handout keeps back, and nothing else."""

from __future__ import annotations

import pytest

from course.export.paper import session, slips
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Exchange, Rewrite
from tests.export.paper.pages import page_texts
from tests.export.paper.test_cards import FOOT, bare, plain
from tests.printed import ALL, LIBRARY, page_of

NAMES = [name for name in ALL if "-slips-" in name]


def slips_of(library: Library, name: str) -> list[Exchange | Rewrite]:
    plan = name.rpartition("-slips-")[0]
    if plan == "half-day":
        assert library.course.workshop
        piles = session.used(library, library.course.workshop)
        return slips.to_give_out(activity for _, pile in piles for activity in pile)
    return slips.to_give_out(library.unit(plan).session)


def words_of(slip: Exchange | Rewrite) -> list[str]:
    """What stands on a slip and not in the handout."""
    if isinstance(slip, Rewrite):
        return slip.model_answer.strip().split("\n\n")
    return [*(line.says for line in slip.better), *filter(None, slip.closing.strip().split("\n\n"))]


@pytest.mark.uncounted
@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(("options", "relationships", "plan"))])
def test_a_slip_is_whole_as_often_as_its_page_holds_it(library: Library, name: str) -> None:
    expect_whole(library, name)


@pytest.mark.more
@pytest.mark.parametrize("name", NAMES)
def test_every_slip_is_whole(library: Library, name: str) -> None:
    expect_whole(library, name)


def expect_whole(library: Library, name: str) -> None:
    given_out = slips_of(library, name)
    pages = page_texts(name)
    copies = slips.A_PAGE[name.endswith("large")]

    assert len(pages) == len(given_out) > 0
    for slip, page in zip(given_out, pages, strict=True):
        assert page.count(FOOT) == copies, f"{slip.title} is too long for its slip"
        for words in words_of(slip):
            assert bare(page).count(bare(plain(words))) == copies, f"{slip.title} is cut: {words}"


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("normal")])
def test_the_handout_holds_no_word_of_a_slip(library: Library, name: str) -> None:
    handout = bare(html_to_text(page_of(name.replace("-slips-", "-handout-"))))
    on_slips = bare(html_to_text(page_of(name)))

    for slip in slips_of(library, name):
        for words in (words for words in words_of(slip) if len(words.split()) > 8):
            assert bare(plain(words)) in on_slips
            assert bare(plain(words)) not in handout


def test_every_exchange_and_rewrite_of_a_session_has_its_slip() -> None:
    used = [
        entry.unit
        for entry in LIBRARY.written
        if any(isinstance(activity, Exchange | Rewrite) for activity in LIBRARY.unit(entry.unit).session)
    ]

    assert len(used) > 4
    assert {name.partition("-")[0] for name in NAMES} - {"half"} == set(used)
