"""`course account`: a learner's own words under the headings of their regulator."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.learner.account import ACCOUNT
from course.widget.script import record_script
from tests.cli.commands import run
from tests.portfolio.answers import put


@pytest.fixture
def answers(here: Path) -> Path:
    put(here / "answers", "welcome/a-label-you-read", {"what": "Attention-seeking."})
    return here / "answers"


def test_the_example_of_the_list_makes_an_account_that_checks_itself(answers: Path) -> None:
    listed = run("account", "nmc", "--list")

    assert listed.exit_code == 0, listed.output
    example = listed.output.strip().splitlines()[-1].split()[1:]
    assert example == ["account", "nmc", "--put", "what-it-was", "welcome/a-label-you-read"]
    made = run(*example, "--out", "mine.html")
    assert made.output.startswith("Your account is in mine.html.")
    page = Path("mine.html").read_text(encoding="utf-8")
    assert page.count("Attention-seeking.") == 1
    assert record_script() in page, "it looks for names by itself"
    assert oct(Path("mine.html").stat().st_mode)[-2:] == "00"

    again = run(*example, "--out", "mine.html")
    assert again.exit_code == 1
    assert "was left alone" in again.output


def test_whoever_wrote_nothing_is_told_where_to_write(here: Path) -> None:
    told = run("account", "nmc")
    assert told.exit_code == 0
    assert told.output.startswith("You have no words of your own yet")
    assert not (here / "answers").exists()


def test_what_is_not_there_is_said_in_a_sentence(answers: Path) -> None:
    assert run("account", "gmc").output.startswith("Error: The course has no headings of “gmc”.")
    refused = run("account", "nmc", "--put", "what", "welcome/a-label-you-read", "--out", "mine.html")
    assert refused.exit_code == 1
    assert "They can go under these: what-it-was, what-you-learnt." in refused.output
    assert not Path("mine.html").exists()


PICKED = {
    "picks": {"welcome/a-label-you-read/what": "what-you-learnt"},
    "words": {"what-changed": "I ring by four.\nI do."},
    "ticked": {"the-code": ["Preserve safety"]},
}


def test_what_was_picked_written_and_ticked_in_my_record_is_what_the_account_is_made_of(answers: Path) -> None:
    put(answers, ACCOUNT, {"nmc": PICKED})
    made = run("account", "nmc", "--format", "text", "--out", "mine.txt")

    assert made.exit_code == 0, made.output
    text = Path("mine.txt").read_text(encoding="utf-8")
    learnt, changed, code = (text.index(words) for words in ("What did you learn", "How did you change", "the Code?"))
    assert learnt < text.index("Attention-seeking.") < changed < text.index("I ring by four.\n    I do.") < code
    assert "- [x] Preserve safety" in text
    assert "- [ ] Prioritise people" in text
    assert "Left blank for you" not in text


def test_options_go_before_what_was_picked_in_my_record(answers: Path) -> None:
    put(answers, "welcome/a-label-you-read", {"what": "Attention-seeking.", "so-what": "I believed it."})
    picks = {"welcome/a-label-you-read/what": "what-you-learnt", "welcome/a-label-you-read/so-what": "what-it-was"}
    put(answers, ACCOUNT, {"nmc": {**PICKED, "picks": picks}})
    options = ["--put", "what-it-was", "welcome/a-label-you-read/what", "--format", "text"]

    assert run("account", "nmc", *options, "--out", "changed.txt").exit_code == 0
    changed = Path("changed.txt").read_text(encoding="utf-8")
    was, learnt = changed.index("the nature of"), changed.index("What did you learn")
    assert was < changed.index("Attention-seeking.") < learnt
    assert was < changed.index("I believed it.") < learnt, "nothing else was said of it"
    assert changed.count("Attention-seeking.") == 1
    assert "I ring by four." in changed

    assert run("account", "nmc", *options, "--afresh", "--out", "afresh.txt").exit_code == 0
    afresh = Path("afresh.txt").read_text(encoding="utf-8")
    assert "Attention-seeking." in afresh
    assert "I believed it." not in afresh
    assert "I ring by four." not in afresh
    assert "[x]" not in afresh


def test_another_regulators_account_and_an_empty_one_are_not_taken_for_this_one(answers: Path) -> None:
    put(answers, ACCOUNT, {"nmc": {"picks": {}, "words": {"what-changed": " "}, "ticked": {}}, "aomrc": PICKED})
    listed = run("account", "nmc")
    assert "You wrote in:" in listed.output
    assert list(Path.cwd().glob("my-account-*")) == []


def test_the_list_is_there_when_something_was_picked_and_says_what_each_question_is_called(answers: Path) -> None:
    put(answers, "welcome/a-label-you-read", {"what": "Attention-seeking.", "so-what": "I believed it."})
    put(answers, ACCOUNT, {"nmc": PICKED})
    listed = run("account", "nmc", "--list").output
    assert "  welcome/a-label-you-read: A label you read, or used\n" in listed
    assert "    welcome/a-label-you-read/what: What was the word" in listed
    assert "(what-you-learnt)" in listed
    assert listed.endswith("  course account nmc --put what-it-was welcome/a-label-you-read/what\n"), "one question"
    assert list(Path.cwd().glob("my-account-*")) == []


@pytest.mark.parametrize(
    "kept",
    [
        {**PICKED, "picks": {**PICKED["picks"], "welcome/a-label-you-read/so-what": "what-it-was"}},
        {**PICKED, "picks": {**PICKED["picks"], "relationships/gone/what": "what-it-was"}},
        {**PICKED, "words": {**PICKED["words"], "a-heading-that-went": "Lost?"}},
        {**PICKED, "ticked": {"the-code": ["Preserve safety", "A choice that went"]}},
    ],
)
def test_what_has_no_place_any_more_is_said_and_the_rest_is_made(answers: Path, kept: object) -> None:
    put(answers, ACCOUNT, {"nmc": kept})
    made = run("account", "nmc", "--format", "text", "--out", "mine.txt")
    assert made.exit_code == 0, made.output
    assert "This is kept for your account and has no place in it now:" in made.output
    assert "Attention-seeking." in Path("mine.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", [{}, {"picks": ["a"], "words": {"what-changed": 5}, "ticked": "all"}])
def test_what_is_damaged_is_nothing_that_was_picked(answers: Path, kept: object) -> None:
    put(answers, ACCOUNT, {"nmc": kept})
    assert "You wrote in:" in run("account", "nmc").output


@pytest.mark.parametrize("kept", ["words", 3, None, []])
def test_where_nothing_was_picked_an_account_is_proposed(answers: Path, kept: object) -> None:
    put(answers, ACCOUNT, {"nmc": kept})
    put(answers, "relationships/one-sentence-this-week", {"how": "I said it."})
    made = run("account", "nmc", "--format", "text", "--out", "mine.txt")
    assert "You had picked nothing, so each thing you wrote is where it may fit." in made.output
    text = Path("mine.txt").read_text(encoding="utf-8")
    learnt, changed = text.index("What did you learn"), text.index("How did you change")
    assert text.index("Attention-seeking.") < learnt < changed < text.index("I said it.")


def test_of_what_is_proposed_some_is_left_out_or_one_unit_taken_and_one_may_begin_afresh(answers: Path) -> None:
    put(answers, "relationships/one-sentence-this-week", {"how": "I said it."})
    left = ["--leave-out", "relationships/one-sentence-this-week"]
    run("account", "nmc", "--format", "text", *left, "--out", "left.txt")
    assert "I said it." not in Path("left.txt").read_text(encoding="utf-8")
    run("account", "nmc", "--format", "text", "--unit", "relationships", "--out", "unit.txt")
    assert "Attention-seeking." not in Path("unit.txt").read_text(encoding="utf-8")
    assert "You wrote in:" in run("account", "nmc", "--afresh").output


@pytest.mark.parametrize("place", ["nonsense", "welcome/a-label-you-raed", "welcome/a-label-you-read/now-what"])
def test_a_place_that_is_to_be_left_out_and_holds_nothing_is_said_and_nothing_is_made(
    answers: Path, place: str
) -> None:
    refused = run("account", "nmc", "--leave-out", place, "--out", "mine.html")
    assert refused.exit_code == 1
    assert f"“{place}”" in refused.output
    assert not Path("mine.html").exists()
