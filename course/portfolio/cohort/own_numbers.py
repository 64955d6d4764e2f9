"""A learner's own numbers file, and every line of it in words, to be seen before it is given to anybody."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from course.language.dates import month_in_words
from course.learner import archive
from course.learner.numbers import file_name, give_number
from course.learner.store import Store
from course.loading.library import Library
from course.loading.outline import read_outline
from course.model.outline import Outline
from course.portfolio.cohort import messages
from course.portfolio.cohort.summary import Summary, summarise


@dataclass(frozen=True)
class OwnNumbers:
    """A numbers file, and what to tell of it."""

    name: str
    """What the file is called, unless the learner says otherwise."""
    text: str
    in_words: list[str]
    """All that is in it, line by line."""
    warning: str
    """What is not in it; mostly ""."""


def own_numbers(library: Library, store: Store) -> OwnNumbers:
    """The numbers file of the answers in `store`. Raises Mistakes, or NotSaved where its number cannot be kept."""
    outline = read_outline(library)
    number = give_number(store)
    taken = archive.export(store)
    summary = summarise(json.loads(taken.text), outline)
    text = json.dumps(summary, ensure_ascii=False, indent=1)
    return OwnNumbers(file_name(number), text, list(in_words(summary, outline)), taken.warning)


def in_words(summary: Summary, outline: Outline) -> Iterator[str]:
    """All that is in `summary`, line by line."""
    units = outline["units"]
    yield messages.ALL_THAT_IS_IN_IT
    yield messages.RANDOM_NUMBER.format(number=summary["number"])
    yield messages.MADE.format(edition=summary["edition"], month=month_in_words(summary["month"]))
    for unit in units:
        counted = summary["units"][unit["unit"]]
        words = messages.UNIT_FINISHED if counted["finished"] else messages.UNIT_DONE
        yield words.format(unit=unit["title"], **counted)
    for item in (item for unit in units for item in unit["items"]):
        if answered := summary["items"].get(item["name"]):
            yield messages.QUESTION.format(title=item["title"], number=item["number"], question=item["text"])
            yield from _chosen(answered["chosen"], item["prompts"], item["choices"])
            if "first" in answered:
                yield messages.WAS_FIRST if answered["first"] else messages.WAS_NOT_FIRST
    for line in (line for unit in units for line in unit["ratings"]):
        if (number := summary["ratings"].get(line["name"])) is not None:
            yield messages.GAVE.format(title=line["title"], statement=line["text"], number=number)
    yield messages.NO_WORDS


def _chosen(chosen: Any, prompts: dict[str, str], choices: dict[str, str]) -> Iterator[str]:
    if isinstance(chosen, dict):
        for prompt, choice in chosen.items():
            yield messages.CHOICE_FOR.format(prompt=prompts[prompt], choice=choices[choice])
    else:
        for choice in chosen:
            yield messages.CHOICE.format(choice=choices[choice])
