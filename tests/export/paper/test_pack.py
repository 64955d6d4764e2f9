"""What a plan says to bring is in its pack, and the list of what to print says in which file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import lxml.html
import pytest

from course.export.paper import pack, session
from course.export.paper.bring import NOT_PRINTED
from course.export.paper.document import PrintOptions
from course.export.paper.orders import Pack
from course.language.plaintext import html_to_text
from course.model import Block, Text
from tests.printed import LIBRARY

UNITS = [entry.unit for entry in LIBRARY.written if LIBRARY.unit(entry.unit).facilitator]

PRINTED = {
    "help-routes": r"help routes",
    "handout": r"case of|[Qq]uestion 1 of|two ratings|Ewan's account|Tunde's note",
    "pocket-cards": r"red-flag card|questions( for a carer)? on a card|card of three explanations|card of the four ways"
    r"|What to say on the phone",
    "slips": r"[Bb]etter version|[Tt]he model to hand out",
    "labels": r"[Cc]ards for the (four ratings|five principles)|(names|examples)( of the map)? on cards",
    "cards": r"key points card",
    "roleplay": r"turns",
    "two-columns": r"two columns",
}
"""What is brought without its title, by the file of the pack that it is in."""

NUMBER = re.compile(r"^\d\d-")
"""How a name of the half day's begins."""

SHOWN = r"[Cc]ontent note|on a slide"
"""What a trainer shows."""


@cache
def pack_of(unit: str) -> Pack:
    """What is to be printed for a unit's session, or for the half day."""
    if unit == "half-day":
        assert LIBRARY.course.workshop
        return pack.build_half_day(LIBRARY, LIBRARY.course.workshop, PrintOptions(), "html", 12)
    return pack.build(LIBRARY, LIBRARY.entry(unit), PrintOptions(), "html", 12)


def lines_of(unit: str) -> dict[str, str]:
    """The list of what to print, by the name of the file."""
    return {NUMBER.sub("", part.name).removesuffix(".html"): part.line for part in pack_of(unit).parts}


@cache
def words_of(unit: str) -> str:
    """Everything that somebody reads on what is printed but the plan, in small letters."""
    texts = [html_to_text(part.raw.decode()) for part in pack_of(unit).parts[1:]]
    return straight(" ".join(texts))


def straight(text: str) -> str:
    """The text in small letters, with the marks and the single spaces of a keyboard."""
    return " ".join(text.translate(str.maketrans("‘’“”", "''\"\"")).split()).lower()


def blocks_of(unit: str) -> Iterator[tuple[str, Block]]:
    """The blocks of a plan, each with its unit."""
    if unit == "half-day":
        assert LIBRARY.course.workshop
        yield from ((row.unit, row.block) for row in session.parts(LIBRARY, LIBRARY.course.workshop) if row.block)
        return
    facilitator = LIBRARY.unit(unit).facilitator
    assert facilitator
    yield from ((unit, block) for block in facilitator.planned)


@pytest.mark.parametrize("plan", [*UNITS, "half-day"])
def test_what_a_plan_says_to_bring_is_in_the_pack_and_on_its_list(plan: str) -> None:
    lines = lines_of(plan)
    for unit, block in blocks_of(plan):
        for sentence in re.split(r"(?<=[.!?])\s+", block.materials):
            where = [name for name, words in PRINTED.items() if re.search(words, sentence)]
            for name in where:
                files = [file for file in lines if file in (name, f"{LIBRARY.entry(unit).file}-{name}")]
                assert files, f"{unit}/{block.id} brings what no {name} hold: {sentence}"
            ours = NOT_PRINTED.search(sentence) or re.search(SHOWN, sentence)
            quoted = [] if ours else re.findall('"([^"]+)"', sentence)
            for words in quoted:
                assert straight(words) in words_of(plan), f"{unit}/{block.id}: nothing printed has {words!r}."
            titles = [
                activity.title
                for activity in LIBRARY.unit(unit).used_in(block)
                if f'"{activity.title}"' in sentence or f'"{activity.title.partition(":")[0]}"' in sentence
            ]
            for title in titles:
                assert any(title in line for line in lines.values()), f"The list does not say where {title!r} is."
            assert where or titles or quoted or ours, f"{unit}/{block.id}: who brings this? {sentence}"


@pytest.mark.parametrize("plan", [*UNITS, "half-day"])
def test_the_list_names_everything_that_the_blocks_use(plan: str) -> None:
    lines = "\n".join(lines_of(plan).values())
    for unit, block in blocks_of(plan):
        for activity in LIBRARY.unit(unit).used_in(block):
            assert activity.title in lines or activity.kind in ("key_points", "conversation")
            if activity.kind in ("exchange", "rewrite"):
                assert lines_of(plan)["slips"].count(activity.title) == 1
            if isinstance(activity, Text) and activity.pocket_card and plan != "half-day":
                assert activity.title in lines_of(plan)["pocket-cards"]


@pytest.mark.parametrize("plan", [*UNITS, "half-day"])
def test_what_a_pocket_card_says_is_in_the_welcome_is_in_the_pack(plan: str) -> None:
    [sheet] = [part for part in pack_of(plan).parts if part.name.endswith("red-flags.html")]
    said = straight(html_to_text(sheet.raw.decode()))

    assert sheet.copies == 14 if plan == "collaboration" else 13
    assert "red flags for backs, necks and legs: the list from the welcome" in said
    for line in ("vomiting blood, or black, tarry poo", "one leg getting weaker", "losing weight", "both legs: pain"):
        assert line in said
    assert "doctor on call or their senior, now (none on site: 999)" in said


def test_what_is_in_the_folder_of_the_half_day_is_in_the_order_in_which_it_is_used() -> None:
    made = pack_of("half-day")
    names = [name for name, _ in made.files]
    said = straight(html_to_text(made.parts[0].raw.decode()))

    assert sorted(names) == [names[0], names[-1], *names[1:-1]]
    assert names[0] == "01-plan.html"
    assert names[-1] == "02-slides.html"
    used = [NUMBER.sub("", name).removesuffix(".html") for name in names[1:-1]]
    assert used[:2] == ["help-routes", "handout"]
    assert used[-1] == "answers"
    for name in names[1:-2]:
        assert name.removesuffix(".html") in said, "the plan calls it by its name"


@pytest.mark.parametrize("plan", UNITS)
def test_the_plan_names_the_slide_with_which_each_block_begins(plan: str) -> None:
    made = pack_of(plan)
    said = straight(html_to_text(made.parts[0].raw.decode()))
    page = lxml.html.document_fromstring(made.slides[1].decode())
    shown = page.xpath("//div[@class='slides']/section")
    for number, slide in enumerate(shown, start=1):
        for section in [slide, *slide.xpath("section")]:
            if section.get("data-timing"):
                minutes = int(section.get("data-timing")) // 60
                assert f"{minutes} minutes · slide {number}" in said


def test_what_is_left_out_in_a_shorter_session_is_not_printed() -> None:
    said = straight(html_to_text(pack_of("collaboration").parts[0].raw.decode()))

    assert 'leave out "after you" (10 minutes) and "five minutes in hand" (5 minutes). don\'t print slips.' in said
    assert lines_of("context")["roleplay"].endswith("Then don't print two-columns")


def test_a_role_play_says_which_outcomes_then_have_no_block_and_takes_no_safety_cards_place() -> None:
    lines = {unit: lines_of(unit).get("roleplay", "") for unit in UNITS}

    assert "Outcome 4.3 then has no block: people work on it in the unit." in lines["options"]
    assert "then has no block" not in lines["context"]
    assert "Who do we ring tonight?" not in lines["collaboration"]
