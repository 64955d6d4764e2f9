"""GIFT: read back by the rules by which Moodle reads it. Somebody else's parser reads it in tests/more/test_gift.py."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import given

from course.export.questions import bank, gift
from course.language import markdown
from course.loading.library import SPECIMEN, Library
from tests.export.questions.items import bank_of, matching, single, typed

PLACEHOLDERS = {mark: f"\ue000{at}\ue001" for at, mark in enumerate("\\:#={}~")} | {"n": "\ue000n\ue001"}


@dataclass
class Read:
    name: str
    stem: str
    answers: list[str]
    feedback: str


def unescaped(text: str) -> str:
    for mark, placeholder in PLACEHOLDERS.items():
        text = text.replace(placeholder, "\n" if mark == "n" else mark)
    return text.strip()


def read(text: str) -> list[Read]:
    """The questions of a bank: Moodle parts them by empty lines, hides what is escaped, then looks for its signs."""
    questions = []
    for block in re.split(r"\n\s*\n", text.strip()):
        lines = [line for line in block.split("\n") if not line.strip().startswith("//")]
        hidden = re.sub(r"\\([\\:#={}~n])", lambda found: PLACEHOLDERS[found[1]], "\n".join(lines))
        if hidden.startswith("$CATEGORY:"):
            continue
        name, stem, rest = re.fullmatch(r"::(.*?)::\[html\]([^{}]*)(?:\{(.*)\})?", hidden, re.S).groups()  # type: ignore[union-attr]
        answers, _, feedback = (rest or "").rpartition("####")
        questions.append(
            Read(
                unescaped(name),
                unescaped(stem),
                [unescaped(answer) for answer in re.split("[~=]", answers)[1:]],
                unescaped(feedback),
            )
        )
    return questions


@given(stem=typed, right=typed, wrong=typed)
def test_whatever_is_typed_comes_back(library: Library, stem: str, right: str, wrong: str) -> None:
    item = single(right, wrong, stem=stem, rationale=wrong)
    (question,) = bank_of(library, item)[0].questions
    (back,) = read(gift.write(bank_of(library, item)))
    both = {f"{markdown.html(text)}#{markdown.html(text)}".replace("\r", "") for text in (right, wrong)}

    assert back.stem == question.stem.replace("\r", "").strip()
    assert {*back.answers} == {*(text.strip() for text in both)}
    assert back.feedback == question.general_feedback.replace("\r", "").strip()


@given(prompt=typed, match=typed)
def test_whatever_is_to_match_comes_back(library: Library, prompt: str, match: str) -> None:
    (back,) = read(gift.write(bank_of(library, matching(prompt, match, "Yes."))))
    prompts = [answer.partition("->")[0].strip() for answer in back.answers]
    matches = [answer.partition("->")[2].strip() for answer in back.answers]

    assert prompts[0] == markdown.html(prompt).replace("\r", "").strip()
    assert matches[0] == bank.plain(match).strip()
    assert (prompts[-1], matches[-1]) == ("", "nobody at all"), "a spare matches an empty prompt"


def test_ordering_and_what_never_counts_are_left_out(library: Library) -> None:
    (specimen,) = bank.read_bank(library, [SPECIMEN])
    held = [question.id for question in specimen.questions if gift.fits(question)]
    left = {question.asked.form for question in specimen.questions if not gift.fits(question)}

    assert [question.name for question in read(gift.write([specimen]))] == [specimen.id, *held]
    assert {"order", "rate"} <= left


def test_a_set_of_which_nothing_is_left_leaves_no_category(library: Library) -> None:
    assert gift.write(bank_of(library, single("Yes", "No", our_reading=True), intro="Two questions.")) == "\n"


def test_ids_and_tags_stand_in_a_comment_that_moodle_reads(library: Library) -> None:
    text = gift.write(bank_of(library, single("Yes", "No")))

    assert "// [id:specimen/by-hand/by-itself] [tag:single-best-answer] [tag:apply] [tag:outcome 1.1]\n" in text
    assert text.startswith("$CATEGORY: $course$/top/A course/A unit//half/By hand\n\n")
