"""The question bank in GIFT, read back by gift-pegjs: every stem, every option, everything that is said back."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from course.export.questions import bank, gift
from course.export.questions.bank import BankQuestion, QuestionSet
from course.language import markdown
from course.loading.library import SPECIMEN, Library
from tests.export.questions.items import bank_of, matching, single, typed
from tests.more.tools import npm_packages, tool

pytestmark = pytest.mark.more

GIFT = "gift-pegjs@1.0.2"
READ = """
const { parse } = require(process.argv[1]);
console.log(JSON.stringify(parse(require("node:fs").readFileSync(0, "utf8"))));
"""


@pytest.fixture(scope="module")
def parser(pytestconfig: pytest.Config) -> Path:
    return npm_packages(pytestconfig.cache.mkdir("gift"), GIFT) / "gift-pegjs"


def read(parser: Path, sets: list[QuestionSet]) -> list[dict[str, Any]]:
    """What somebody else's parser makes of a bank, but for categories."""
    run = [tool("node"), "-e", READ, parser]
    done = subprocess.run(run, input=gift.write(sets), capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return [question for question in json.loads(done.stdout) if question["type"] != "Category"]


def html(text: str) -> str:
    """What stands in the bank for words of Markdown."""
    return str(markdown.html(text)).replace("\r", "").strip()


def compare(question: BankQuestion, back: dict[str, Any]) -> None:
    assert back["title"] == question.id
    assert back["stem"] == {"format": "html", "text": question.stem.replace("\r", "").strip()}
    assert back["globalFeedback"]["text"] == question.general_feedback.replace("\r", "").strip()
    asked = question.asked
    if asked.form == "match":
        assert back["type"] == "Matching"
        pairs = [(pair["subquestion"]["text"], shown(pair["subanswer"])) for pair in back["matchPairs"]]
        spares = [("", shown(bank.plain(spare))) for spare in question.spares]
        assert pairs == [(html(prompt), shown(bank.plain(match))) for prompt, match in question.pairs] + spares
        return
    assert back["type"] == "MC"
    assert [choice["text"]["text"] for choice in back["choices"]] == [html(choice.text) for choice in asked.choices]
    assert [choice["feedback"]["text"] for choice in back["choices"]] == [
        html(choice.feedback) for choice in asked.choices
    ]
    for choice, read_back in zip(asked.choices, back["choices"]):
        weight = read_back["weight"]
        assert (read_back["isCorrect"] or (weight or 0) > 0) == choice.correct
        assert len(asked.key) == 1 or weight == pytest.approx(float(question.shares[choice.id]))


def shown(match: str) -> str:
    """A match as this parser leaves it: it tidies spaces, and does not put back what was escaped."""
    for at, mark in {"092": "\\", "058": ":", "035": "#", "061": "=", "123": "{", "125": "}", "126": "~"}.items():
        match = match.replace(f"&&{at};", mark)
    return " ".join(match.split())


def test_every_question_of_the_course_is_read_back(library: Library, parser: Path) -> None:
    sets = bank.read_bank(library, [*library.lessons, SPECIMEN])
    held = [question for each in sets for question in each.questions if gift.fits(question)]
    intros = {each.id: each.intro for each in sets}
    back = read(parser, sets)
    questions = [question for question in back if question["type"] != "Description"]

    assert len(questions) == len(held) > 50
    for question, found in zip(held, questions):
        compare(question, found)
        assert found["id"] == question.id
        assert found["tags"] == [*question.tags]
    for found in (question for question in back if question["type"] == "Description"):
        assert found["stem"]["text"] == intros[found["title"]]


@settings(max_examples=40)
@given(stem=typed, right=typed, wrong=typed, match=typed)
def test_whatever_is_typed_is_read_back(
    library: Library, parser: Path, stem: str, right: str, wrong: str, match: str
) -> None:
    items = [single(right, wrong, stem=stem, rationale=wrong), matching(stem, match, wrong)]
    sets = bank_of(library, *items, intro=stem)
    _intro, *back = read(parser, sets)

    for question, found in zip(sets[0].questions, back, strict=True):
        compare(question, found)
