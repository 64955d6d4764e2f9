"""What YAML allows and an author would not mean is told; words stay as they were typed."""

from __future__ import annotations

import pytest

from course.loading.reader import read
from course.model import Unit
from tests.loading.samples import TEXT, file


def test_a_field_that_stands_twice_is_told_with_both_lines(said):
    assert said(TEXT + "    title: Again\n") == [
        "content/sample.yaml:7: 'title' appears here and on line 5. Keep one of them."
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
        ["1: The file is saved as UTF-16, which Notepad calls Unicode. Save it again as UTF-8."],
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
