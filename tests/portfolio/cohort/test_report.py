"""The page of a report: every unit, statement and question has its place, and words are text."""

from __future__ import annotations

import datetime
import html
import re

import pytest

from course.loading.library import Library
from course.loading.outline import read_outline
from course.model.outline import Outline
from course.portfolio.cohort.report import page
from course.portfolio.cohort.statistics import Statistics
from course.portfolio.cohort.tally import Tally
from tests.portfolio.cohort.people import somebody

TODAY = datetime.date(2026, 11, 27)


@pytest.fixture(scope="module")
def by(library: Library) -> Outline:
    return read_outline(library)


def drawn(by: Outline, people: int) -> str:
    statistics, tally = Statistics(by), Tally()
    columns: dict[str, dict[str, str]] = {}
    for index in range(people):
        person = somebody(by, index)
        values, _ = statistics.of(person["units"], person["items"], person["ratings"])
        for statistic, value in {**values, "month": person["month"], "edition": person["edition"]}.items():
            columns.setdefault(statistic, {})[person["number"]] = value
    tally.count(columns)
    return page("What matters to me", statistics, tally, TODAY)


def test_it_stands_alone(by: Outline) -> None:
    assert not re.search(r"<(script|link|img|iframe|object)\b|url\(|@import|https?://", drawn(by, 30))


def test_every_unit_statement_and_question_has_its_place(by: Outline) -> None:
    text = html.unescape(drawn(by, 30))
    for unit in by["units"]:
        wanted = [unit["title"], *(line["text"] for line in unit["ratings"]), *(item["text"] for item in unit["items"])]
        assert [words for words in wanted if words.replace("'", "’") not in text.replace("'", "’")] == []


def test_no_more_than_the_month_is_said(by: Outline) -> None:
    text = drawn(by, 30)
    assert "Report made in November 2026." in text
    assert "27" not in re.sub(r"<style>.*?</style>|<[^>]+>", "", text.partition("<main>")[0], flags=re.DOTALL)


def test_a_share_of_sixty_people_that_all_chose_alike_is_not_said(by: Outline) -> None:
    text = drawn(by, 60)
    assert text.count(">2026.2<") == 0, "every file is of one edition: that is a group of one cell"
    assert "about 5" in text


def test_words_of_the_content_are_text(by: Outline) -> None:
    unit = {**by["units"][0], "title": "<b>Trust</b>"}
    text = drawn({**by, "units": [unit]}, 6)  # type: ignore[list-item]
    assert "<b>" not in text
    assert "&lt;b&gt;Trust" in text


def test_a_number_means_what_it_is_a_mean_of(by: Outline) -> None:
    """Six people, all with the same numbers before, looking back and after."""
    statistics, tally = Statistics(by), Tally()
    people = [f"{index:016x}" for index in range(6)]
    after = "plan/confidence-now/show-belief"
    then = "plan/confidence-then/show-belief"
    tally.count({f"pair/{after}": dict.fromkeys(people, "3 8"), f"rating/{then}": dict.fromkeys(people, "2")})
    text = page("What matters to me", statistics, tally, TODAY)
    [row] = re.findall(r"show someone that I believe.*?</tr>", text)
    assert re.findall("<td>(.*?)</td>", row) == ["0 to 10", "3.0", "2.0", "8.0"]
