"""A conversation for three: each has a sheet, and only the person's holds what they think."""

from __future__ import annotations

import lxml.html
import pytest

from course.export.paper import roleplay
from course.export.paper.html import to_html
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.render import activity_messages as say
from tests.export.paper.pages import count_pages
from tests.printed import ALL, LIBRARY, PAPERS, paper_of

UNITS = [entry.unit for entry in LIBRARY.lessons if roleplay.conversations(LIBRARY.unit(entry.unit))]


def sheets(library: Library, unit: str) -> dict[str, str]:
    page = lxml.html.document_fromstring(to_html(library, ALL[f"{unit}-roleplay-normal"](), paper_of("-normal")))
    return {
        each.get("class").split()[1]: " ".join(each.text_content().split()) for each in page.find_class("role-sheet")
    }


def plain(text: str) -> str:
    return " ".join(html_to_text(str(markdown.html(text))).replace("*", "").split())


@pytest.mark.parametrize("unit", UNITS)
def test_only_the_persons_sheet_holds_what_they_think_and_every_turn(library: Library, unit: str) -> None:
    (talk,) = roleplay.conversations(library.unit(unit))
    said = sheets(library, unit)

    assert list(said) == ["rules", "professional", "person", "observer"]
    for turn in talk.turns:
        assert plain(turn.acts) in said["person"]
        assert plain(turn.cue) in said["professional"]
        assert not turn.cue or plain(turn.cue) not in said["person"]
        assert plain(turn.spoken) in said["person"]
        for reply in turn.replies:
            thought = plain(reply.inner)
            assert thought in said["person"]
            if len(thought) > 40:
                assert [name for name in said if thought in said[name]] == ["person"]


@pytest.mark.parametrize("unit", UNITS)
def test_whoever_watches_reads_out_the_ending_by_principle_and_what_keeps_people_safe(
    library: Library, unit: str
) -> None:
    (talk,) = roleplay.conversations(library.unit(unit))
    said = sheets(library, unit)

    for ending in talk.endings:
        for words in (*(part.text for part in ending.debrief), *ending.safety):
            assert plain(words) in said["observer"]
            assert plain(words) not in said["professional"]
    assert "Choose a part" in said["rules"]
    assert "Never play your own story" in said["rules"]
    assert say.ABOUT_PAIN in said["rules"]
    assert say.MAY_WATCH_OR_LEAVE in said["rules"]


def test_what_the_professional_reads_out_stands_under_its_number_and_the_person_waits_for_it(library: Library) -> None:
    (talk,) = roleplay.conversations(library.unit("relationships"))
    said = sheets(library, "relationships")
    cued = [number for number, turn in enumerate(talk.turns, start=1) if turn.cue]

    assert [talk.turns[number - 1].id for number in cued] == ["floor-at-bedtime", "meant-the-referral"]
    for number in cued:
        assert f"Turn {number} Ask about suicide, in your own words." in said["professional"]
        assert f"Turn {number} Say “Turn {number}”, and wait" in said["person"]
    (tom,) = roleplay.conversations(library.unit("together"))
    acts = {turn.id: turn.acts for turn in tom.turns if turn.acts}
    assert list(acts) == ["not-the-point", "his-coat", "most-mornings", "since-friday"]


@pytest.mark.parametrize("size", PAPERS)
def test_every_sheet_begins_a_page(library: Library, size: str) -> None:
    assert 4 <= count_pages(f"relationships-roleplay-{size}") <= {"normal": 9, "large": 16}[size]


def test_before_they_read_people_are_told_what_its_turns_hold_and_nothing_else(library: Library) -> None:
    warned = {
        unit: [touch for touch, said in say.COMES_UP.items() if said in sheets(library, unit)["rules"]]
        for unit in UNITS
    }

    assert warned["collaboration"] == ["suicide", "yes", "harm"]
    assert warned["options"] == ["suicide", "yes"]
    assert warned["relationships"] == ["suicide"]
    assert warned["understanding"] == []
