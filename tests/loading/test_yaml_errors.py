"""What stops YAML, or would be lost in it without a word, is told at the line of its cause, in an author's words."""

from __future__ import annotations

import pytest
import yaml

from course.loading import yaml_parser, yaml_tree
from tests.loading.samples import QUIZ, TEXT

BACKSLASH = "A backslash in double quotes changes the letter after it."
HASH = "Everything after ' #' is taken for a comment and left out."
MARKED = (
    *("&friends come", "!important come", "*really* so", "**really** so", "*really", "*really so*", "%d of ten"),
    *("@Sam asks", "`code` here", "[two] and more", "{two} and more", "] so", ", so", "? so"),
)
"""Values that start with a letter that YAML keeps for itself."""
SHORT = (
    "This line starts in column 6, and the text that it belongs to, from line 7 on, in column 7. "
    "Start both in the same column."
)
NO_DASH = "An entry of a list starts here without its dash. Write '- id:', with the '-' in column 11."
CLOSED_EARLY = "The quotation marks close in the middle of this value."


def written(words: str) -> str:
    return TEXT.replace("Some words.", words)


@pytest.fixture(params=["fast", "slow"], autouse=True)
def _parser(request, monkeypatch):
    """Both parsers, though they word their complaints differently, give the author the same sentences."""
    if request.param == "slow":
        monkeypatch.setattr(yaml_tree, "_Loader", yaml.BaseLoader)


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        (
            QUIZ.replace("            feedback: It fits", "           feedback: It fits"),
            16,
            "'feedback' starts in column 12, and 'correct' on line 15 in column 13. Start both in the same column.",
        ),
        (
            QUIZ.replace("            correct: true", "              correct: true"),
            15,
            "'correct' starts in column 15, and 'text' on line 14 in column 13. Start both in the same column. "
            "Or, if 'correct:' is part of the words above it, put them in quotes.",
        ),
        (
            QUIZ.replace("It fits.", '"It fits.').replace("text: That.", 'text: "That."'),
            16,
            "A quotation mark opens here and closes on line 18, with more words after it. "
            "Close it where its words end.",
        ),
        (QUIZ.replace("It fits.", "'It fits."), 16, "A quotation mark opens here and is never closed. Close it."),
        (written("'Moira's day'"), 6, f"{CLOSED_EARLY} Put the whole value in double ones"),
        (written("'Sam O'Brien'"), 6, f"{CLOSED_EARLY} Put the whole value in double ones"),
        (written('"Bring" your book'), 6, f"{CLOSED_EARLY} Put the whole value in single ones"),
        (written("You can ask at bed #4 and then."), 6, HASH),
        (written("#4"), 6, HASH),
        (written("A ward,\n      two beds #4 more\n      and three"), 7, HASH),
        (written("At the ward,\n      #4 of the list"), 7, "This line starts with '#'"),
        (TEXT.replace("title: A sample", "title: Principle #1, and more"), 2, HASH),
        (TEXT + "    sources: [ONE #2, TWO]\n", 7, HASH),
        (written(r'"S:\blue\events."'), 6, BACKSLASH),
        (written(r'"S:\new\training"'), 6, BACKSLASH),
        (written(r'"S:\new"'), 6, BACKSLASH),
        (written(r'"C:\Users"'), 6, BACKSLASH),
        (written('"A line,\n      S:\\\\good and S:\\bad"'), 7, BACKSLASH),
        (written(r'"A \u0007 bell"'), 6, "A number behind a backslash gives no letter here."),
        *((written(words), 6, f"A value that starts with '{words[0]}' is not read as words.") for words in MARKED),
        (written("|\n      One.\n     Two.\n      Three."), 8, SHORT),
        (written("|\n      One.\n     Two: three.\n"), 8, SHORT),
        (written("|\n      One.\n     - Two.\n      Three."), 8, SHORT),
        (written("|\n      One.\n\n     *Two* three.\n      Four."), 9, SHORT),
        (written(">-\n      One.\n     “Two.”\n"), 8, SHORT),
        (written("|\n      One.\n     # Two\n"), 8, SHORT),
        (written("|\n      One.\n    Two.\n"), 8, SHORT.replace("in column 6", "in column 5")),
        (written("|\n      One.\nTwo.\n"), 8, SHORT.replace("in column 6", "in column 1")),
        (written("|\n       One.\n      Two.\n"), 8, "This line starts in column 7, and the text that it belongs to"),
        (
            written("|\n      One.\n     sources: [ONE]"),
            8,
            "'sources' starts in column 6, and 'body' on line 6 in column 5. Start both in the same column. "
            "Or, if it belongs to the text from line 7 on, start it in column 7.",
        ),
        (written("|\n      One.\n    sources [ONE]"), 8, "A field's name needs a colon and a space after it."),
        (QUIZ.replace("          - id: not-that", "            id: not-that"), 17, NO_DASH),
        (QUIZ.replace("          - id: not-that", "          id: not-that"), 17, NO_DASH),
        (QUIZ.replace("          - id: yes-this", "            id: yes-this"), 13, NO_DASH),
        (QUIZ.replace("          - id: yes-this", "          id: yes-this"), 13, NO_DASH),
        (QUIZ.replace("- id: not-that", "-id: not-that"), 17, "A '-' needs a space after it. Write '- id:'."),
        (QUIZ.replace("        level:", "        id: again\n        level:"), 10, "'id' appears here and on line 7."),
        (TEXT.replace("body: Some", "body:Some"), 6, "A field's name needs a colon and a space after it."),
        ("{\\rtf1\\ansi name: Sam}", 1, "This is a word processor's document (RTF)."),
    ],
)
def test_mistake_gives_line_of_cause_and_remedy(text: str, line: int, sentence: str) -> None:
    tree = yaml_parser.parse(text)

    [(told, what)] = tree.wrong
    assert (told, what[: len(sentence)]) == (line, sentence)
    assert not [word for word in ("mapping", "token", "scalar", "hexdecimal", "expected") if word in what]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("title: One", 'title: "One #1"  # a comment behind quotes cuts nothing'),
        TEXT.replace("activities:", "activities:  # all of them\n  # in order\n"),
        TEXT.replace("body: Some words.", "body: |  # said of the bar\n      Bed #4\n      #5 too\n    # said of the next\n"),
        TEXT.replace("title: One", "title: One\n    # a comment of its own"),
        TEXT + "    sources: [ONE]  # enough\n",
        written("C# and a#b and #"[:11]),
        written(r'"A \"word\", a \\ and a\u00a0space"'),
        written('"Words over \\\n      two lines."'),
        written(r"'S:\blue\events'"),
    ],
)  # fmt: skip
def test_what_loses_nothing_is_read(text: str, newline: str) -> None:
    tree = yaml_parser.parse(text.replace("\n", newline))

    assert tree.wrong == []
    assert tree.whole


def test_behind_what_cannot_be_read_the_next_entry_is(tmp_path) -> None:
    text = TEXT + "".join(f"  - text: t{n}\n    title: 'T{n}'s'\n    body: Words.\n" for n in range(30))

    tree = yaml_parser.parse(text)

    assert [line for line, _ in tree.wrong] == [8 + 3 * n for n in range(yaml_parser.MOST_FAULTS)]
    assert not tree.whole
    assert tree.data["activities"][0]["text"] == "one"
