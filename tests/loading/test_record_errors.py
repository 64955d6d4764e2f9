"""A file with mistakes gets every one of them at once, each with its line and what to write instead."""

from __future__ import annotations

from typing import get_args

import pytest

from course.loading.reader import Mistakes, read
from course.model import Id, Item
from tests.conftest import ROOT
from tests.loading.samples import QUIZ, RECORDS, TEXT, file

ITEM_KINDS = [get_args(item.model_fields["kind"].annotation)[0] for item in get_args(get_args(Item)[0])]


def test_all_mistakes_are_reported_in_line_order(said):
    assert said("""\
unit: Sample Unit
principle: six
title: A sample
activities:
  - text: one
    titel: One
    body: Some words.
    support: maybe
  - story: two
    title: Two
    person: derek
    setting: a ward
    roles: nurse
    care: lovely
    recovery: open
    summary: Short.
    scenes: []
  - title: Nothing
""") == [
        "content/sample.yaml:1: 'Sample Unit' will not do for 'unit'. "
        "Write lower-case words joined by hyphens, such as 'name-the-effort'.",
        "content/sample.yaml:2: 'six' will not do for 'principle'. Write a whole number.",
        "content/sample.yaml:6: There is no field 'titel' here. Did you mean 'title'? Take it out or correct its name.",
        "content/sample.yaml:8: 'maybe' will not do for 'support'. Write true or false.",
        "content/sample.yaml:8: The field 'title' is missing from 'one', which starts on line 5. "
        "Write 'title:' and its value below 'support'.",
        "content/sample.yaml:13: 'roles' should be a list. Start each line of it with '- '.",
        "content/sample.yaml:14: 'lovely' will not do for 'care'. Write one of: 'good', 'mixed' or 'poor'.",
        "content/sample.yaml:17: 'scenes' lists 0, and needs 1 or more. Add what is missing.",
        "content/sample.yaml:18: This activity has no kind, or two. Start it with one of: text, story, quiz, "
        "exchange, conversation, reflection, rewrite, map, rating, plan, task.",
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        (
            "            text: That.\n",
            "",
            "18: The field 'text' is missing from 'not-that', which starts on line 17. "
            "Write 'text:' and its value below 'feedback'.",
        ),
        (
            "        stem: What now?\n",
            "",
            "19: The field 'stem' is missing from 'first', which starts on line 7. "
            "Write 'stem:' and its value below 'rationale'.",
        ),
        (
            "          - id: not-that\n            text: That.\n",
            "          - text: That.\n",
            "18: The field 'id' is missing from 'That.', which starts on line 17. "
            "Write 'id:' and its value below 'feedback'.",
        ),
        (
            "kind: single-best-answer",
            "kind: best-answer",
            f"7: 'best-answer' is not a kind. Write one of: {str(ITEM_KINDS)[1:-1]}.",
        ),
        (
            "        kind: single-best-answer\n",
            "",
            f"7: This item has no kind. Write 'kind:' and one of: {', '.join(ITEM_KINDS)}.",
        ),
        (
            "level: apply",
            "level: applies",
            "10: 'applies' will not do for 'level'. Write one of: 'remember', 'understand', 'apply', 'analyse', "
            "'evaluate' or 'create'.",
        ),
        ('["1.1"]', '["1.10"]', "9: '1.10' will not do for 'outcomes'. Write the number in quotes, such as \"1.2\"."),
        (
            "rationale: Because.",
            "rationale: Because.\n        sources: [nice]",
            "21: 'nice' will not do for 'sources'. "
            "Write the source's id as it is in references.yaml, such as NICE-NG193.",
        ),
        (
            "text: That.",
            "text: That.\n            correct: true",
            "7: The item 'first' has 2 correct options. Write 'correct: true' under exactly one.",
        ),
        (
            "correct: true",
            "correct: false",
            "7: The item 'first' has 0 correct options. Write 'correct: true' under exactly one.",
        ),
        (
            "id: not-that",
            "id: yes-this",
            "17: Two options of 'first' have the id 'yes-this'. Give each its own id. The first is on line 13.",
        ),
        (
            "text: That.",
            "text: [That]",
            "18: 'text' should be words, not a list or a group of fields. Check the indentation.",
        ),
        (
            "text: That.",
            "text: {That: this}",
            "18: 'text' should be words, not a list or a group of fields. Check the indentation.",
        ),
        ("text: That.", "text: ''", "18: 'text' is blank. Write its words after the colon."),
        (
            "feedback: It fits.",
            "feedback: It fits.\n            quiz: odd",
            "17: There is no field 'quiz' here. Take it out or correct its name.",
        ),
        (
            "activities:\n",
            "activities:\n  - asked\n",
            "4: This activity has no kind, or two. Start it with one of: text, story, quiz, exchange, conversation, "
            "reflection, rewrite, map, rating, plan, task.",
        ),
        (
            "quiz: asked",
            "quiz: " + "asked-" * 20 + "again",
            "4: 'quiz' has 125 letters: at most 80 fit. Shorten it.",
        ),
    ],
)
def test_a_mistake_inside_a_quiz_is_told_at_its_own_line(said, right, wrong, sentence):
    assert right in QUIZ
    assert f"content/sample.yaml:{sentence}" in said(QUIZ.replace(right, wrong))


@pytest.mark.parametrize(
    ("field", "guess"), [("souces", "sources"), ("Body", "body"), ("outcome", "outcomes"), ("xyzzy", "")]
)
def test_unknown_field_gets_a_suggestion(said, field, guess):
    asked = f" Did you mean '{guess}'?" if guess else ""
    assert said(f"{TEXT}    {field}: words\n") == [
        f"content/sample.yaml:7: There is no field '{field}' here.{asked} Take it out or correct its name."
    ]


@pytest.mark.parametrize("name", RECORDS)
def test_every_file_answers_every_wrong_type_at_its_line(tmp_path, name):
    """Each field of each file in turn holds a list, a group, a word: a sentence at that line, or it is fine."""
    record = RECORDS[name]
    lines = (ROOT / "content" / name).read_text(encoding="utf-8").splitlines()
    top = {line.partition(":")[0]: number for number, line in enumerate(lines, 1) if line[:1].isalpha()}
    assert set(top) <= set(record.model_fields)
    for field in top:
        for wrong in ("[[a]]", "{a: {b: c}}", "''", "words"):
            start = top[field]
            end = min((n for n in top.values() if n > start), default=len(lines) + 1)
            text = "\n".join([*lines[: start - 1], f"{field}: {wrong}", *lines[end - 1 :]])
            path = file(tmp_path, text, name)
            kind = record.model_fields[field].annotation
            if (wrong == "words" and kind in (str, Id)) or (wrong == "''" and kind is str):
                read(path, record)
                continue
            with pytest.raises(Mistakes) as found:
                read(path, record)
            assert {mistake.line for mistake in found.value.mistakes} == {start}, (field, wrong)
            assert "Input should" not in str(found.value), "Pydantic's own words reached an author"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "www.example.org", "//example.org", "''"]
)
@pytest.mark.parametrize(("name", "field"), [("references.yaml", "url"), ("course.yaml", "licence_url")])
def test_address_must_be_http(tmp_path, name, field, address):
    lines = (ROOT / "content" / name).read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{field}: "))
    lines[at] = f"{lines[at].partition(':')[0]}: {address}"
    with pytest.raises(Mistakes) as wrong:
        read(file(tmp_path, "\n".join(lines), name), RECORDS[name])
    unfit = f"'{field}' is blank." if address == "''" else f"'{address}' will not do for '{field}'."
    assert str(wrong.value) == (f"content/{name}:{at + 1}: {unfit} Write a whole address that starts with https://.")
