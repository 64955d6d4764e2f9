"""A conversation for three: each has a sheet, and only the person's holds what they think."""

from __future__ import annotations

import lxml.html
import pytest

from course.export.paper import roleplay
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model.conversation import Turn
from course.render import activity_messages as say
from tests.export.paper.pages import count_pages
from tests.printed import LIBRARY, PAPERS, page_of

UNITS = [entry.unit for entry in LIBRARY.lessons if roleplay.conversations(LIBRARY.unit(entry.unit))]


def sheets(library: Library, unit: str) -> dict[str, str]:
    page = lxml.html.document_fromstring(page_of(f"{unit}-roleplay-normal"))
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


@pytest.mark.parametrize("unit", UNITS)
def test_what_the_professional_reads_out_stands_under_its_number_and_the_person_waits_for_it(
    library: Library, unit: str
) -> None:
    (talk,) = roleplay.conversations(library.unit(unit))
    said = sheets(library, unit)
    for number, turn in enumerate(talk.turns, start=1):
        assert (f"Say “Turn {number}”, and wait" in said["person"]) == bool(turn.cue)
        if turn.cue:
            assert f"Turn {number} {plain(turn.cue)}" in said["professional"]


def test_what_happens_is_the_professionals_where_it_speaks_to_them_and_else_the_persons() -> None:
    def turn(says: str) -> Turn:
        replies = [{"id": name, "text": "Yes.", "inner": "Good.", "to": "end"} for name in ("one", "two")]
        return Turn.model_validate({"id": "turn", "says": says, "replies": replies})

    asked, shown = turn("(Ask about suicide, in your own words.) No."), turn("(You show her the card.) No.")
    written, plainly = turn("(He writes: *Since Friday.*) Don't tell."), turn("Are you there?")
    assert (asked.cue, asked.acts, asked.spoken) == ("Ask about suicide, in your own words.", "", "No.")
    assert (shown.cue, shown.acts) == ("You show her the card.", "")
    assert (written.cue, written.acts) == ("", "He writes: *Since Friday.*")
    assert (plainly.cue, plainly.acts) == ("", "")


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
