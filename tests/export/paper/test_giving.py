"""A plan says what each block gives out, when, and in which file; and has what a trainer needs without the handout."""

from __future__ import annotations

import re

import lxml.html
import pytest

from course.export.paper import messages, opening, session
from course.export.paper.giving import Giving
from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library
from course.model import Exchange, KeyPoints, Quiz
from tests.export.paper.test_pack import UNITS, pack_of
from tests.printed import page_of


def given(library: Library, name: str) -> dict[str, list[str]]:
    """The lines of each block of a unit's session, by the block's id."""
    unit = library.unit(name)
    assert unit.facilitator
    rows = [session.row(name, block) for block in unit.facilitator.planned]
    giving = Giving(library, rows)
    return {block.id: giving.lines(row) for block, row in zip(unit.facilitator.planned, rows, strict=True)}


def words(html: str) -> str:
    return " ".join(html_to_text(html).split())


@pytest.mark.parametrize("unit", UNITS)
def test_every_file_that_is_for_the_room_is_given_out_by_a_block_and_only_such_files(
    library: Library, unit: str
) -> None:
    files = {part.name.removesuffix(".html") for part in pack_of(unit).parts}
    lines = " ".join(line for block in given(library, unit).values() for line in block)
    said = {file for file in [*files, "two-columns", "labels"] if f"**{file}**" in lines}

    assert files - said <= {"plan", "answers", "roleplay"}
    assert said <= files


@pytest.mark.parametrize("unit", UNITS)
def test_the_poster_goes_up_with_the_key_points_and_not_before(library: Library, unit: str) -> None:
    made = library.unit(unit)
    assert made.facilitator
    [block] = [
        block
        for block in made.facilitator.planned
        if any(isinstance(activity, KeyPoints) for activity in made.used_in(block))
    ]
    with_poster = [name for name, lines in given(library, unit).items() if any("**poster**" in line for line in lines)]

    assert with_poster == [block.id]


def test_what_answers_a_question_is_given_out_once_it_has_been_answered(library: Library) -> None:
    lines = given(library, "context")

    assert lines["settling-in"] == ["**help-routes**: one by the door and one on the wall, before anyone comes."]
    assert lines["on-the-phone"][1].startswith("**sheets**, once they've answered: “Keep people safe: an emergency")
    assert lines["on-the-phone"][2].startswith("**pocket-cards**, once they've answered, one each: “Keep people safe")
    assert lines["on-the-phone"][2].endswith("“Keep people safe: the red-flag card”.")
    assert lines["on-the-phone"][3].startswith("**red-flags** with it, one each: the list for backs, necks and legs")
    tonight = given(library, "collaboration")["who-tonight"]
    assert tonight[0].startswith("**pocket-cards**, one each: ")
    assert tonight[1].startswith("**red-flags** with it")
    assert lines["five-in-hand"] == ["On the screen: “Where to turn”. Leave it on show."]
    assert "**two-columns**, one each." in lines["hear-the-story"]
    assert "**slips**, once they've done their own: “Dewi's forty questions”." in lines["two-questions"]


def test_what_a_block_keeps_for_its_end_is_given_out_then_whatever_its_materials_say(library: Library) -> None:
    facilitator = library.unit("welcome").facilitator
    assert facilitator
    block = next(block for block in facilitator.planned if block.at_the_end)
    row = session.row("welcome", block.model_copy(update={"materials": "Pens."}))
    at_once = session.row("welcome", block.model_copy(update={"at_the_end": False}))

    [at_the_end] = [line for line in Giving(library, [row]).lines(row) if "**sheets**" in line]
    [before] = [line for line in Giving(library, [at_once]).lines(at_once) if "**sheets**" in line]
    assert f"**sheets**{messages.AT_THE_END}:" in at_the_end
    assert messages.AT_THE_END not in before


@pytest.mark.parametrize("unit", UNITS)
def test_a_plan_has_every_option_with_its_reason_the_lines_that_are_asked_about_and_the_hints(
    library: Library, unit: str
) -> None:
    said = words(page_of(f"{unit}-plan-normal"))
    for activity in library.unit(unit).session:
        for item in activity.items if isinstance(activity, Quiz) else []:
            assert not item.situation or words(str(markdown.html(item.situation))) in said
            for option in getattr(item, "options", []):
                assert words(str(markdown.inline(option.text))) in said
                assert words(str(markdown.inline(option.feedback))) in said
        for line in activity.lines if isinstance(activity, Exchange) else []:
            assert words(str(markdown.inline(line.says))) in said
        if activity.notes:
            assert said.count(words(str(markdown.html(activity.notes)))) == 1


@pytest.mark.parametrize("unit", UNITS)
def test_of_three_questions_one_is_to_ask_and_the_others_if_there_is_time(library: Library, unit: str) -> None:
    made = library.unit(unit)
    assert made.facilitator
    page = lxml.html.document_fromstring(page_of(f"{unit}-plan-normal"))

    asked = [words(lxml.html.tostring(each, encoding="unicode")) for each in page.find_class("ask")]
    assert len(asked) == len(made.facilitator.planned)
    assert all(
        words(str(markdown.inline(block.prompts[0]))) in said
        for block, said in zip(made.facilitator.planned, asked, strict=True)
    )
    assert len(page.find_class("spare")) == len(asked)


@pytest.mark.parametrize("unit", UNITS)
def test_the_outcomes_are_told_with_their_blocks(library: Library, unit: str) -> None:
    page = words(page_of(f"{unit}-plan-normal"))
    for outcome in library.entry(unit).outcomes:
        assert f"{outcome.id} {words(str(markdown.inline(outcome.text.strip())))}" in page


@pytest.mark.parametrize("plan", [*UNITS, "half-day"])
def test_a_trainer_has_words_for_the_review_for_somebody_who_is_not_safe_and_for_who_is_trained(
    library: Library, plan: str
) -> None:
    page = words(page_of(f"{plan}-plan-normal"))

    for said in (messages.WHO_HAS_CLEARED, messages.SOMEBODY_IS_NOT_SAFE, *opening.TO_SAY):
        assert page.count(words(str(markdown.inline(said)))) == 1
    assert re.search(
        r"Ask your clinical lead to clear (?:sheets, )?\S*pocket-cards (?:\(.*?\) )?and red-flags, which", page
    )
    assert "Not cleared? Leave these out, and give people your own service’s policy and numbers in “" in page
    for each in library.asked:
        assert words(str(markdown.html(each.answer))) in page


@pytest.mark.parametrize("unit", UNITS)
def test_nobody_is_given_the_same_sheet_twice(library: Library, unit: str) -> None:
    given_out = [
        (kind[1], title)
        for lines in given(library, unit).values()
        for line in lines
        if (kind := re.match(r"\*\*(sheets|slips|labels|roleplay)\*\*", line))
        for title in re.findall("“.*?”", line)
    ]

    assert len(given_out) == len(set(given_out))


def test_what_people_have_already_is_said_to_be_so(library: Library) -> None:
    lines = given(library, "service")

    assert "**sheets**: “Where to start: when your manager says no”." in lines["settling-in"]
    assert "Of **sheets**, people still have “Where to start: when your manager says no”." in lines["one-small-test"]


def test_the_half_day_says_where_the_help_routes_go_up_before_anyone_comes() -> None:
    page = words(page_of("half-day-plan-normal"))

    assert page.count("help-routes: one by the door and one on the wall, before anyone comes.") == 1
