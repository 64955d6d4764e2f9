"""A file with mistakes gets every one of them at once, each with its line and what to write instead."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from course.loading.library import Library
from course.loading.reader import LARGEST, Mistakes, read
from course.model import Course, Glossary, Id, Item, Notices, People, Record, References, Support, Text, Unit
from tests.conftest import ROOT

RECORDS: dict[str, type[Record]] = {
    "course.yaml": Course,
    "people.yaml": People,
    "references.yaml": References,
    "glossary.yaml": Glossary,
    "support.yaml": Support,
    "notices.yaml": Notices,
    "specimen.yaml": Unit,
}

ITEM_KINDS = [get_args(item.model_fields["kind"].annotation)[0] for item in get_args(get_args(Item)[0])]

TEXT = """\
unit: sample
title: A sample
activities:
  - text: one
    title: One
    body: Some words.
"""

QUIZ = """\
unit: sample
title: A sample
activities:
  - quiz: asked
    title: Asked
    items:
      - id: first
        kind: single-best-answer
        outcomes: ["1.1"]
        level: apply
        stem: What now?
        options:
          - id: yes-this
            text: This.
            correct: true
            feedback: It fits.
          - id: not-that
            text: That.
            feedback: It does not.
        rationale: Because.
"""


def file(folder: Path, content: str | bytes, name: str = "sample.yaml") -> Path:
    path = folder / "content" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.fixture
def said(tmp_path):
    """The sentences about a file that holds `content`."""

    def sentences(content: str | bytes, record: type[Record] = Unit) -> list[str]:
        with pytest.raises(Mistakes) as wrong:
            read(file(tmp_path, content), record)
        assert str(wrong.value).splitlines() == [str(mistake) for mistake in wrong.value.mistakes]
        return str(wrong.value).splitlines()

    return sentences


def test_valid_file_gives_record_and_lines(tmp_path):
    found = read(file(tmp_path, TEXT), Unit)
    assert isinstance(found.record.activities[0], Text)
    assert found.lines["activities", 0, "body"] == 6
    assert str(found.mistake(("activities", 0, "body"), "Odd.")) == "content/sample.yaml:6: Odd."
    assert str(found.mistake(("activities", 0, "sources", 3), "Odd.")) == "content/sample.yaml:4: Odd."


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
        "content/sample.yaml:18: This activity has no kind, or two. Start it with one of: text, figure, "
        "key_points, story, quiz, exchange, conversation, reflection, rewrite, map, rating, plan, task.",
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
            "4: This activity has no kind, or two. Start it with one of: text, figure, key_points, story, quiz, exchange, conversation, "
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


def test_a_field_that_stands_twice_is_told_with_both_lines(said):
    assert said(TEXT + "    title: Again\n") == [
        "content/sample.yaml:7: 'title' appears here and on line 5. Keep one of them."
    ]


@pytest.mark.parametrize(
    ("field", "guess"), [("souces", "sources"), ("Body", "body"), ("outcome", "outcomes"), ("xyzzy", "")]
)
def test_unknown_field_gets_a_suggestion(said, field, guess):
    asked = f" Did you mean '{guess}'?" if guess else ""
    assert said(f"{TEXT}    {field}: words\n") == [
        f"content/sample.yaml:7: There is no field '{field}' here.{asked} Take it out or correct its name."
    ]


@pytest.mark.parametrize(
    "word", ["12:30", "No", "yes", "on", "null", "~", "010", "0x10", "1_000", "1e3", "2026-11-22", ".inf", "<<", "true"]
)
def test_words_stay_as_they_were_typed(tmp_path, word):
    unit = read(file(tmp_path, TEXT.replace("Some words.", word)), Unit).record
    assert unit.activities[0].body == word


def test_key_that_yaml_could_retype_stays_a_string(said):
    assert said(TEXT + "    no: words\n") == [
        "content/sample.yaml:7: There is no field 'no' here. Did you mean 'note'? Take it out or correct its name."
    ]


SAID_OF_THE_FILE = {
    "an alias": (
        TEXT.replace("title: One", "title: &name One").replace("body: Some words.", "body: *name"),
        [
            "5: A value that starts with '&' is not read as words. Put the whole value in quotes.",
            "6: A value that starts with '*' is not read as words. Put the whole value in quotes.",
        ],
    ),
    "a tag": (
        TEXT.replace("Some words.", "!!python/object/apply:os.system [echo]"),
        [
            "6: 'body' should be words, not a list or a group of fields. Check the indentation.",
            "6: A value that starts with '!' is not read as words. Put the whole value in quotes.",
        ],
    ),
    "a tab": (
        TEXT.replace("    body", "\tbody"),
        ["6: There is a tab in the indentation. Use spaces instead."],
    ),
    "a special character": (
        TEXT.replace("Some words.", "`Some words.`"),
        ["6: A value that starts with '`' is not read as words. Put the whole value in quotes."],
    ),
    "a colon in a value": (
        TEXT.replace("Some words.", "Some words: more."),
        [
            "6: There is a colon and a space in the middle of this value. "
            "Put the whole value in quotes, or start it with '|' on the line above."
        ],
    ),
    "a quotation mark that is never closed": (
        TEXT.replace("Some words.", "'Some words."),
        ["6: A quotation mark opens here and is never closed. Close it."],
    ),
    "a field out of line": (
        TEXT.replace("    body", "   body"),
        ["6: 'body' starts in column 4, and 'title' on line 5 in column 5. Start both in the same column."],
    ),
    "a letter saved as Latin-1": (
        TEXT.replace("Some words.", "Some words.\n    notes: café").encode("latin-1"),
        ["7: A letter here is not saved as UTF-8. Save the file again as UTF-8."],
    ),
    "a file saved as UTF-16": (
        TEXT.encode("utf-16"),
        ["1: A letter here is not saved as UTF-8. Save the file again as UTF-8."],
    ),
    "a NUL": (
        TEXT.replace("Some words.", "Some “curly” words\0."),
        ["6: There is a character here that YAML does not allow. Delete it."],
    ),
    "a control character after many lines of other letters": (
        "# “” éèê 👩🏽‍⚕️ קשב\n" * 40 + TEXT.replace("Some words.", "Some\x07 words.") + "# the end\n" * 40,
        ["46: There is a character here that YAML does not allow. Delete it."],
    ),
    "nothing": (
        "",
        ["1: The file is empty. Write at least its first field as 'name: value'."],
    ),
    "only comments": (
        "# To be written.\n# Soon.\n",
        ["1: The file is empty. Write at least its first field as 'name: value'."],
    ),
    "a list at the top": (
        "- unit: sample\n",
        ["1: The file holds words, but no field. Write each field as 'name: value', with a colon and a space."],
    ),
    "a word at the top": (
        "# A unit\n\nsample\n",
        ["3: The file holds words, but no field. Write each field as 'name: value', with a colon and a space."],
    ),
    "a second document": (
        f"{TEXT}---\n{TEXT}",
        ["7: A second document starts here. Delete the line '---'."],
    ),
    "a list where a field's name should be": (
        f"{TEXT}[a, b]: words\n",
        [
            "7: There is a list or a group of fields where a field's name should be. Check the brackets.",
            "7: There is no field '?' here. Take it out or correct its name.",
        ],
    ),
    "100,000 brackets": (
        TEXT.replace("Some words.", "[" * 100_000),
        ["6: This is nested more than 40 levels deep. Make it flatter."],
    ),
    "100,000 braces with keys": (
        TEXT.replace("Some words.", "{a: " * 100_000),
        ["6: This is nested more than 40 levels deep. Make it flatter."],
    ),
    "100,000 levels of lists on one line": (
        TEXT.replace("Some words.", "\n      " + "- " * 100_000),
        ["7: This is nested more than 40 levels deep. Make it flatter."],
    ),
    "100,000 complex keys": (
        TEXT.replace("Some words.", "\n      " + "? " * 100_000),
        [
            "7: There is a list or a group of fields where a field's name should be. Check the brackets.",
            "7: This is nested more than 40 levels deep. Make it flatter.",
        ],
    ),
    "10 MB": (
        "#" + "x" * 10_000_000,
        ["1: The file is larger than 2 MB. Split it, or take out what is not text."],
    ),
}


@pytest.mark.parametrize("what", SAID_OF_THE_FILE)
def test_a_file_with(said, what):
    content, sentences = SAID_OF_THE_FILE[what]
    assert said(content) == [f"content/sample.yaml:{sentence}" for sentence in sentences]


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_byte_order_mark_and_line_ends_change_neither_words_nor_lines(tmp_path, start, ends):
    found = read(file(tmp_path, start + TEXT.replace("\n", ends)), Unit)
    assert found.record == read(file(tmp_path, TEXT), Unit).record
    assert found.lines["activities", 0, "body"] == 6


def test_a_file_just_small_enough_is_read(tmp_path):
    assert read(file(tmp_path, TEXT + "#" * (LARGEST - len(TEXT))), Unit).record.id == "sample"


def test_missing_file_and_folder_get_a_sentence(tmp_path):
    (tmp_path / "content" / "folder.yaml").mkdir(parents=True)
    for name, sentence in {
        "folder.yaml": "This is a folder. Put a file of that name in its place.",
        "absent.yaml": "There is no such file. Check its name.",
        "folder.yaml/inside.yaml": "There is no such file. Check its name.",
    }.items():
        with pytest.raises(Mistakes) as wrong:
            read(tmp_path / "content" / name, Unit)
        assert str(wrong.value).endswith(f".yaml:1: {sentence}")


def test_a_file_that_may_not_be_read_gets_a_sentence(tmp_path):
    """As somebody else, since root may read everything."""
    path = file(tmp_path, TEXT)
    path.chmod(0)
    for folder in (tmp_path, *tmp_path.parents[:-2]):
        folder.chmod(0o755)
    say = f"""
import os
import pathlib
from course.model import Unit
from course.loading.reader import Mistakes, read
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
try:
    read(pathlib.Path({str(path)!r}), Unit)
except Mistakes as wrong:
    print(wrong)
"""
    ran = subprocess.run([sys.executable, "-c", say], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.stdout == (
        "content/sample.yaml:1: The file cannot be opened (Permission denied). Check who may read it.\n"
    ), ran.stderr


def test_long_or_circular_path_gets_a_sentence(tmp_path):
    (tmp_path / "content").mkdir()
    circle = tmp_path / "content" / "circle.yaml"
    circle.symlink_to(circle)
    for path, why in {
        circle: "Too many levels of symbolic links",
        circle.with_name("a" * 300): "File name too long",
    }.items():
        with pytest.raises(Mistakes, match=f"The file cannot be opened \\({why}\\)"):
            read(path, Unit)


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
    ("name", "right", "wrong", "sentence"),
    [
        (
            "specimen.yaml",
            'outcomes: ["1.1", "1.2"]',
            'outcomes: ["1.1", "9.2"]',
            "There is no outcome '9.2' in course.yaml. With other numbers there are: 6.2, 7.2, 8.2.",
        ),
        (
            "specimen.yaml",
            "person: derek",
            "person: derrek",
            "There is no person 'derrek' in people.yaml. Did you mean 'derek'?",
        ),
        (
            "specimen.yaml",
            "NICE-CG91, QLAB-ESSAYS-BLOG",
            "NICE-G91, QLAB-ESSAYS-BLOG",
            "There is no source 'NICE-G91' in references.yaml. Did you mean 'NICE-CG91'?",
        ),
        (
            "specimen.yaml",
            "NICE-CG91, QLAB-ESSAYS-BLOG",
            "NICE-NG139, QLAB-ESSAYS-BLOG",
            "There is no source 'NICE-NG139' in references.yaml. With other numbers there are: ",
        ),
        (
            "specimen.yaml",
            "terms: [persistent-pain,",
            "terms: [persistant-pain,",
            "There is no term 'persistant-pain' in glossary.yaml. Did you mean 'persistent-pain'?",
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_at_its_line(tmp_path, name, right, wrong, sentence):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    path = tmp_path / "content" / name
    before = path.read_text(encoding="utf-8")
    assert right in before
    line = before[: before.index(right)].count("\n") + 1
    path.write_text(before.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(Mistakes) as found:
        Library(tmp_path / "content").unit("specimen")
    said = str(found.value)
    assert said.startswith(f"content/{name}:{line}: {sentence}"), said
    assert "\n" not in said


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
