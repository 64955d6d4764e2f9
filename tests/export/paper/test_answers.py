"""Answer sheets: their letters and numbers are those of the handout beside them."""

from __future__ import annotations

import re

import pytest

from course.language import markdown
from course.language.plaintext import html_to_text
from course.loading.library import Library, find
from course.model import Exchange, Matching, Ordering, Quiz, Rewrite, SituationalJudgement
from tests.conftest import ROOT
from tests.printed import page_of

UNITS = [entry.unit for entry in find(ROOT).lessons]


def words(html: str) -> str:
    return " ".join(html_to_text(html).split())


def items(page: str) -> dict[str, list[str]]:
    """The HTML of every question, in order, by the id of its quiz's heading."""
    found = {}
    for section in re.split(r'(?=<(?:section|article) [^>]*class="activity)', page):
        if name := re.search(r'<h[23] id="([^"]+)">', section):
            found[name[1]] = re.split(r'(?=<div [^>]*class="item")', section)[1:]
    return found


def lettered(html: str) -> dict[str, str]:
    """What stands beside each letter."""
    rows = re.findall(r'(?s)<span class="letter">([A-Z])</span>(.*?)(?:</li>|</th>)', html)
    return {letter: words(text) for letter, text in rows}


@pytest.mark.parametrize("unit", UNITS)
def test_the_letters_are_those_of_the_handout(library: Library, unit: str) -> None:
    handout, sheet = (items(page_of(f"{unit}-{kind}-normal")) for kind in ("workbook", "answers"))
    seen = 0
    for quiz in (activity for activity in library.unit(unit).activities if isinstance(activity, Quiz)):
        anchor = f"{unit}--{quiz.id}"
        assert len(handout[anchor]) == len(sheet[anchor]) == len(quiz.items)
        for item, asked, told in zip(quiz.items, handout[anchor], sheet[anchor]):
            seen += 1
            heading = re.search(r"<h[34]>Question \d+: (.*?)</h3>", told)
            assert heading
            letters = lettered(asked)
            match item:
                case Ordering():
                    spaces = [words(text) for text in re.findall(r"(?s)___</span>(.*?)</li>", asked)]
                    right = [words(str(markdown.inline(step.text))) for step in item.steps]
                    assert [right[int(number) - 1] for number in heading[1].split(", ")] == spaces
                case Matching():
                    right = [words(markdown.curly(pair.match)) for pair in item.pairs]
                    assert [letters[letter] for letter in heading[1].split(", ")] == right
                case SituationalJudgement():
                    views = lettered(told)
                    assert views.keys() == letters.keys()
                    for option in item.options:
                        letter = next(
                            at for at, said in letters.items() if said == words(str(markdown.inline(option.text)))
                        )
                        assert words(str(markdown.inline(option.feedback))) in views[letter]
                case _:
                    right = {words(str(markdown.inline(option.text))) for option in item.options if option.correct}
                    assert {letters[letter] for letter in heading[1].split(", ")} == right
            assert words(str(markdown.html(item.rationale))) in words(told)
    assert seen > 5


@pytest.mark.parametrize("unit", UNITS)
def test_it_holds_the_model_of_every_rewrite_and_the_better_way_of_every_exchange(library: Library, unit: str) -> None:
    said = words(page_of(f"{unit}-answers-large"))
    for activity in library.unit(unit).activities:
        if isinstance(activity, Rewrite):
            assert words(str(markdown.html(activity.model_answer))) in said
        if isinstance(activity, Exchange):
            assert all(words(str(markdown.inline(line.why))) in said for line in activity.lines if line.why)
            assert all(words(str(markdown.inline(line.says))) in said for line in activity.better)
