"""The report on a cohort: one page that needs nothing else, out of what may be said of the values that are counted."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from course import render
from course.language.dates import month_in_words
from course.model.outline import OutlinedItem, OutlinedRating
from course.portfolio.cohort import messages
from course.portfolio.cohort.figures import (
    FEWEST_IN_A_CELL,
    HIDDEN,
    Cell,
    breakdown,
    mean,
    share,
    share_or_hidden,
    thirds,
)
from course.portfolio.cohort.statistics import FINISHED, FIRST, Statistics
from course.portfolio.cohort.tally import Tally, Value
from course.render.palette import DARK, LIGHT, css_for_either

Row = tuple[str, ...]
"""What a line of a table is about, and what stands in its cells."""


@dataclass(frozen=True)
class Table:
    """A table of the report."""

    caption: str
    heads: Row
    rows: list[Row]
    is_wordy: bool = False
    """Whether its cells hold more than a number or a share."""


@dataclass(frozen=True)
class Question:
    """A question, and what may be said of the answers."""

    heading: str
    difficulty: str
    tables: list[Table]


def page(title: str, statistics: Statistics, tally: Tally, today: datetime.date) -> str:
    """The report, as one HTML file. The same tally gives the same page, within a month."""
    template = render.environment(Path(__file__).parent).get_template("cohort.html.j2")
    units = statistics.outline["units"]
    finished: list[Row] = [(unit["title"], _finished(tally.values(f"unit/{unit['unit']}"))) for unit in units]
    return template.render(
        messages=messages,
        palette=css_for_either(LIGHT, DARK),
        title=title,
        edition=statistics.edition,
        month=month_in_words(today.isoformat()[:7]),
        people=len(tally.people),
        completion=Table(messages.COMPLETION, (messages.UNIT, messages.FINISHED), finished),
        ratings=[*_compared(statistics, tally), *_rated(statistics, tally)],
        units=[(unit["unit"], unit["title"], [_question(item, tally) for item in unit["items"]]) for unit in units],
        whens=[
            _spread(messages.MONTH, tally.values("month"), messages.OTHER_MONTHS),
            _spread(messages.EDITION, tally.values("edition"), messages.OTHER_EDITIONS),
        ],
    )


def _finished(values: Sequence[Value]) -> str:
    return share(values.count(FINISHED), len(values))


def _compared(statistics: Statistics, tally: Tally) -> Iterator[Table]:
    """The statements rated before and after: the means before, looking back, and after."""
    back = {line["beside"]: name for name, line in statistics.ratings.items() if line["when"] == "then"}
    rows: dict[str, list[Row]] = {}
    for name, line in statistics.ratings.items():
        if line["when"] == "after" and line["beside"]:
            pairs = [[int(number) for number in pair.split()] for pair in tally.values(f"pair/{name}")]
            before, after = mean([pair[0] for pair in pairs]), mean([pair[1] for pair in pairs])
            then = mean(_numbers(tally, back.get(line["beside"], "")))
            rows.setdefault(line["title"], []).append((line["text"], _scale(line), before, then, after))
    heads = (messages.STATEMENT, messages.SCALE, messages.BEFORE, messages.THEN, messages.AFTER)
    yield from (Table(title, heads, lines) for title, lines in rows.items())


def _rated(statistics: Statistics, tally: Tally) -> Iterator[Table]:
    """The statements that are compared with no other."""
    compared = {line["beside"] for line in statistics.ratings.values()}
    rows: dict[str, list[Row]] = {}
    for name, line in statistics.ratings.items():
        if not line["beside"] and name not in compared:
            row = (line["text"], _scale(line), mean(_numbers(tally, name)))
            rows.setdefault(line["title"], []).append(row)
    heads = (messages.STATEMENT, messages.SCALE, messages.MEAN)
    yield from (Table(title, heads, lines) for title, lines in rows.items())


def _numbers(tally: Tally, name: str) -> list[int]:
    return [int(number) for number in tally.values(f"rating/{name}")]


def _scale(line: OutlinedRating) -> str:
    return messages.FROM_TO.format(lowest=line["lowest"], highest=line["highest"])


def _question(item: OutlinedItem, tally: Tally) -> Question:
    values = tally.values(f"item/{item['name']}")
    answers = [value.split(" ")[1:] for value in values]
    first = sum(value.startswith(f"{FIRST} ") for value in values)
    share_first = messages.RIGHT_FIRST.format(share=thirds(first, len(answers)))
    difficulty = messages.NOT_MARKED if item["form"] == "rate" else share_first
    heading = messages.QUESTION.format(title=item["title"], number=item["number"], question=item["text"])
    return Question(heading, difficulty, list(_chosen(item, answers)))


def _chosen(item: OutlinedItem, answers: Sequence[Sequence[str]]) -> Iterator[Table]:
    """Which options were chosen. Of an order, nothing: it has too many."""
    names = {choice: _named(item, choice) for choice in item["choices"]}
    heads = (messages.OPTION, messages.CHOSEN_BY)
    match item["form"]:
        case "choose" if len(item["right"]) > 1:
            people = {choice: sum(choice in each for each in answers) for choice in names}
            rows: list[Row] = [(names[choice], share_or_hidden(people[choice], len(answers))) for choice in names]
            yield Table(messages.CHOSE, heads, rows)
        case "choose":
            yield Table(messages.CHOSE, heads, [*_rows(breakdown([each[0] for each in answers], [*names]), names)])
        case "match" | "rate":
            yield _for_each(item["prompts"], answers, names)
        case "order":
            pass
        case _:
            assert_never(item["form"])


def _for_each(prompts: dict[str, str], answers: Sequence[Sequence[str]], names: dict[str, str]) -> Table:
    """What was chosen for each of `prompts`."""
    chosen: dict[str, list[str]] = {prompt: [] for prompt in prompts}
    for pair in (pair for each in answers for pair in each):
        prompt, _, choice = pair.partition("=")
        if prompt in chosen:  # else an author took it out since
            chosen[prompt].append(choice)
    rows: list[Row] = [
        (about, _in_one_cell(breakdown(chosen[prompt], [*names]), names)) for prompt, about in prompts.items()
    ]
    return Table(messages.CHOSE, (messages.FOR_WHAT, messages.WHAT_PEOPLE_CHOSE), rows, is_wordy=True)


def _named(item: OutlinedItem, choice: str) -> str:
    words = item["choices"][choice]
    return messages.RIGHT_OPTION.format(option=words) if choice in item["right"] else words


def _rows(cells: Sequence[Cell], names: dict[str, str]) -> list[tuple[str, str]]:
    """A line for each cell; for all choices a dash where nothing may be said."""
    if not cells:
        return [(name, HIDDEN) for name in names.values()]
    return [(_together([names[choice] for choice in cell.choices]), cell.share) for cell in cells]


def _in_one_cell(cells: Sequence[Cell], names: dict[str, str]) -> str:
    """Each cell and its share in one line; a dash where nothing may be said."""
    shares = (messages.SHARE_AND_OPTION.format(option=name, share=share) for name, share in _rows(cells, names))
    return "; ".join(shares) if cells else HIDDEN


def _together(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else messages.TOGETHER.format(choices=" / ".join(names))


def _spread(head: str, values: Sequence[Value], others: str) -> Table:
    """How files spread over months or editions. One that too few have is not even named."""
    large = sorted(value for value, count in Counter(values).items() if count >= FEWEST_IN_A_CELL)
    names = {value: _month(value) for value in [*large, others]}
    cells = breakdown([value if value in names else others for value in values], [*names])
    return Table(head, (head, messages.PEOPLE_COLUMN), [*_rows(cells, names)] if cells else [(HIDDEN, HIDDEN)])


def _month(value: str) -> str:
    """A month in words; anything else as it is."""
    try:
        return month_in_words(value)
    except ValueError:
        return value
