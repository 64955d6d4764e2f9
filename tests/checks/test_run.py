"""The check as a whole: what it prints, what it counts, what answers settle, and what it survives."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course import checks, render
from course.checks import RULES, Manuscript, Verdict
from course.checks.prose import TONES
from course.checks.rules.wording import SPOKEN
from course.checks.run import REFERENCE_FILES, _load_reference_files, _open
from course.cli import main
from course.export import notebooks
from course.language import install_command
from course.loading.library import Library
from course.loading.reader import Loaded
from course.model import (
    KINDS,
    STEPS,
    Conversation,
    Exchange,
    IconArray,
    MultipleResponse,
    Record,
    Reflection,
    Rewrite,
    SingleBestAnswer,
    Unit,
)
from course.model.option_order import shuffled
from course.model.practice import Statement
from course.model.record import FormerActivity, FormerItem, OutcomeId, PersonId, PictureName, SourceId, TermId, Word
from course.model.reflection import Prompt
from tests.checks.test_mistakes import HERE, laid_over
from tests.conftest import ROOT

NO_PROSE = {
    "Activity.kind", "Checked.rule", "Checked.why", "Course.version", "Course.language", "Course.licence",
    "Course.seed", "Course.story_label", "Entry.file", "Gone.why", "HelpRoute.name", "Nation.name",
    "People.roles", "Person.conditions", "Person.name", "Prompt.step", "Rating.beside", "Story.roles", "Story.setting",
    "Term.also", "Unit.review", "Source.title", "Source.authors_or_publisher", "Source.cite", "Source.read_level",
    "Source.group", "Source.read_at", "Source.supports",
}  # fmt: skip
"""Fields of words that no learner reads as prose: names of rules and files, or rows of the shelves."""


def test_every_field_that_is_to_sound_spoken_is_a_field_that_holds_writing() -> None:
    assert sorted(SPOKEN - set(TONES)) == []


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """The tiny course, with the notebooks that it builds."""
    folder = tmp_path / "course"
    shutil.copytree(HERE / "shelf", folder / "content")
    notebooks.build_all(Library(folder / "content"), folder / "notebooks")
    return folder


def found(folder: Path, rule: str = "") -> list[str]:
    """What is found in a course, of one rule or of all."""
    findings = checks.check(Library(folder / "content")).findings
    return [str(finding) for finding in findings if rule in ("", finding.rule)]


def test_every_unit_that_is_written_passes() -> None:
    verdict = checks.check(Library(ROOT / "content"))

    assert [str(finding) for finding in verdict.findings if finding.level == "error"] == []


def test_every_note_about_the_course_is_answered_or_waits_for_a_unit() -> None:
    verdict = checks.check(Library(ROOT / "content"))

    assert [str(finding) for finding in verdict.findings if not finding.waits] == []


def test_every_field_of_words_is_known_to_the_checks_or_left_out_on_purpose() -> None:
    known = set(TONES) | NO_PROSE
    unknown = {
        f"{owner.__name__}.{name}"
        for record in records(Unit) | {part for shelf in REFERENCE_FILES.values() for part in records(shelf)}
        for name, field in record.model_fields.items()
        if holds_words(field.annotation)
        for owner in [next(kind for kind in reversed(record.__mro__) if name in getattr(kind, "model_fields", {}))]
        if f"{owner.__name__}.{name}" not in known
    }

    assert unknown == set()


def test_every_rule_is_one_sentence_that_fits_a_line() -> None:
    for rule in RULES:
        assert re.fullmatch(r"[A-Z].{20,115}\.", rule.manual), rule.id
        assert re.fullmatch(r"[A-Z]\d\d?", rule.id)


def test_without_the_tools_for_authors_the_command_says_what_to_install() -> None:
    code = "import sys; sys.modules['pyphen'] = None; from course.cli import main; main(['check'])"

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 1
    assert done.stderr == (
        "Error: This needs the tools for authors, and 'pyphen' is not installed. "
        f"To install them, run:\n\n  {install_command.command('author')}\n"
    )


def test_the_manual_is_made_of_the_rules() -> None:
    done = CliRunner().invoke(main, ["check", "--rules"])

    assert done.exit_code == 0
    assert all(rule.manual in done.output for rule in RULES)
    assert len(done.output.splitlines()) == len(RULES) + 1


def test_manual_covers_the_rubric() -> None:
    rows = "A1 A2 A3 A4 A5 A6 A8 I1 I2 I3 I4 I5 I6 I7 I8 I9 I11 I13 K1 K2 K3 K5 K6 K7 L1 L2 L3 L4 L5 E1 E2 E3 E5"
    rows += " S1 S2 S3 S4 D1 D2 D10"

    assert {rule.id for rule in RULES} >= set(rows.split())


def test_findings_come_in_order_of_place_and_errors_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict, _ = laid_over(HERE / "K2.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)

    done = CliRunner().invoke(main, ["check", "--notes"])

    places = [(finding.spot.file, finding.spot.line) for finding in verdict.findings]
    assert places == sorted(places)
    assert done.exit_code == 1
    assert done.output.splitlines()[:-1] == [str(finding) for finding in verdict.findings]
    assert done.output.splitlines()[-1] == verdict.summary


def test_github_shows_errors_and_notes_beside_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_over(HERE / "I2-absolute.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)

    lines = CliRunner().invoke(main, ["check", "--notes", "--format", "github"]).output.splitlines()

    assert "::warning file=content/01-trust.yaml,line=16::[I2] Note: Only wrong options of 'first' say 'all'" in str(
        lines
    )
    assert any(line.startswith("::error file=content/01-trust.yaml,line=4::[A8] ") for line in lines)


def test_the_summary_says_what_was_looked_at(tmp_path: Path) -> None:
    verdict, _ = laid_over(HERE / "I2-answered.clean.yaml", tmp_path)

    assert re.fullmatch(
        r"3 units, 0 stories, 2 items, 6 options, 1 notice: \d+ errors, \d+ notes?, 1 note answered", verdict.summary
    )


def test_the_summary_says_what_waits(tmp_path: Path) -> None:
    shutil.copytree(HERE / "shelf", tmp_path / "content")
    (tmp_path / "content" / "08-plan.yaml").unlink()

    verdict = checks.check(Library(tmp_path / "content"))

    assert verdict.summary.startswith("2 of 3 units, 0 stories, 1 item, 3 options, 1 notice: ")
    assert "of them until every unit is written)" in verdict.summary
    assert {finding.level for finding in verdict.findings if finding.rule in ("A4", "D1", "D2")} == {"note"}


def test_the_summary_names_the_units_that_are_not_rewritten_yet(tmp_path: Path) -> None:
    verdict, _ = laid_over(HERE / "A8-shape.yaml", tmp_path)

    assert verdict.not_rewritten == ["trust"]
    assert "5 of them until its unit is rewritten" in verdict.summary
    assert verdict.summary.endswith(". Not rewritten yet (shape: 1): trust")


def test_no_answer_settles_what_will_be_an_error_once_its_unit_is_rewritten(tmp_path: Path) -> None:
    shutil.copytree(HERE / "shelf", tmp_path / "content")
    path = tmp_path / "content" / "01-trust.yaml"
    text = (HERE / "A8-shape.yaml").read_text(encoding="utf-8")
    path.write_text(f"{text}checked:\n  - {{rule: A8, why: It is short.}}\n", encoding="utf-8")

    findings = checks.check(Library(tmp_path / "content")).findings

    assert [finding.rule for finding in findings if finding.rule in ("A8", "C1") and "trust" in finding.spot.file] == [
        "A8",
        "C1",
    ]


def test_a_key_may_rest_on_what_is_known_without_having_been_read(tmp_path: Path) -> None:
    laid_over(HERE / "E3.yaml", tmp_path)
    path = tmp_path / "content" / "references.yaml"
    text = path.read_text(encoding="utf-8").replace("status: unverified", "status: known\n    why: safety line")
    path.write_text(text, encoding="utf-8")

    assert found(tmp_path, "E3") == []


def test_whole_course_rule_finds_errors_once_course_is_complete(tmp_path: Path) -> None:
    shutil.copytree(HERE / "shelf", tmp_path / "content")

    verdict = checks.check(Library(tmp_path / "content"))

    assert {finding.level for finding in verdict.findings if finding.rule in ("D1", "D2", "D10")} == {"error"}


@pytest.mark.parametrize("place", ["item", "activity", "unit"])
def test_note_may_be_answered_on_item_activity_or_unit(tmp_path: Path, place: str) -> None:
    text = (HERE / "I2-absolute.yaml").read_text(encoding="utf-8")
    answer = "checked: [{rule: I2, why: He said so.}]\n"
    start, indent = {"item": ("        level:", 8), "activity": ("    items:", 4), "unit": ("activities:", 0)}[place]
    path = tmp_path / "I2-absolute.yaml"
    path.write_text(text.replace(start, " " * indent + answer + start, 1), encoding="utf-8")

    verdict, _ = laid_over(path, tmp_path / "course")

    assert len(verdict.answered) == 1
    assert [str(finding) for finding in verdict.findings if finding.rule in ("I2", "C1")] == []


def test_notebooks_as_they_are_built_pass(tiny: Path) -> None:
    assert [line for line in found(tiny) if "[N" in line or "[S1]" in line] == []


def test_a_notebook_that_is_missing_is_named(tiny: Path) -> None:
    (tiny / "notebooks" / "08-plan.ipynb").unlink()

    assert found(tiny, "N1") == ["notebooks/08-plan.ipynb:1: [N1] This notebook is missing. Run: course build"]


def test_an_output_that_was_changed_is_stale(tiny: Path) -> None:
    path = tiny / "notebooks" / "01-trust.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("Tell them.", "Tell her."), encoding="utf-8")

    assert found(tiny, "N1") == [
        "notebooks/01-trust.ipynb:1: [N1] The notebook is not what its words say. Run: course build"
    ]


def test_a_trainers_own_notebook_is_left_alone(tiny: Path) -> None:
    (tiny / "notebooks" / "mine.ipynb").write_text(
        '{"cells": [{"cell_type": "code", "source": "1 + 1"}], "metadata": {}}'
    )

    assert [line for line in found(tiny) if "mine" in line] == []


def test_a_story_without_its_label_in_a_notebook_is_found(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(HERE / "S2.clean.yaml", tiny / "content" / "01-trust.yaml")
    whole = render.html
    label = Library(tiny / "content").course.story_label
    monkeypatch.setattr(render, "html", lambda *what: whole(*what).replace(label, ""))
    notebooks.build_all(Library(tiny / "content"), tiny / "notebooks")

    assert found(tiny, "S1") == [
        "content/01-trust.yaml:4: [S1] The story 'his-year' is in its notebook without its label. Run: course build"
    ]


def hostile(name: str, act: Callable[[Path], object]) -> Any:
    return pytest.param(act, id=name)


@pytest.mark.parametrize(
    "act",
    [
        hostile("ten megabytes", lambda path: path.write_text("unit: trust\n" * 900_000)),
        hostile("nearly two megabytes", lambda path: path.write_text("unit: trust\n# " + "x" * 1_900_000)),
        hostile("a bomb of aliases", lambda path: path.write_text("a: &a [x]\n" + "\n".join(f"b{n}: [*a, *a]" for n in range(9)))),
        hostile("deep", lambda path: path.write_text("[" * 100_000)),
        hostile("deep and closed", lambda path: path.write_text("[" * 50_000 + "]" * 50_000)),
        hostile("tabs", lambda path: path.write_text("unit:\ttrust\n\ttitle: x\n")),
        hostile("nothing", lambda path: path.write_text("")),
        hostile("latin-1", lambda path: path.write_bytes("unit: caf\xe9\n".encode("latin-1"))),
        hostile("utf-16", lambda path: path.write_text("unit: trust\n", encoding="utf-16")),
        hostile("zeros", lambda path: path.write_bytes(b"\0" * 5000)),
        hostile("a folder", lambda path: path.mkdir()),
        hostile("a merge key", lambda path: path.write_text("<<: {unit: trust}\ntitle: x\nactivities: []\n")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["01-trust.yaml", "course.yaml", "references.yaml"])
def test_a_bad_file_gets_a_sentence_within_a_second(tmp_path: Path, act: Callable[[Path], object], name: str) -> None:
    shutil.copytree(HERE / "shelf", tmp_path / "content")
    (tmp_path / "content" / name).unlink()
    act(tmp_path / "content" / name)
    start = time.process_time()

    verdict = checks.check(Library(tmp_path / "content"))

    assert time.process_time() - start < 1
    assert [str(one) for one in verdict.findings if one.spot.file == f"content/{name}" and not one.rule]
    assert all(re.search(r"[.?:)]$|course build$", one.sentence) for one in verdict.findings)


@pytest.mark.parametrize("change", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_windows_line_ends_change_no_finding(
    tmp_path: Path, change: Callable[[str], str]
) -> None:
    before, _ = laid_over(HERE / "L2.yaml", tmp_path / "before")
    path = tmp_path / "L2.yaml"
    path.write_bytes(change((HERE / "L2.yaml").read_text(encoding="utf-8")).encode())
    after, _ = laid_over(path, tmp_path / "after")

    assert before.findings == after.findings


def test_a_conversation_of_many_turns_takes_no_time(tmp_path: Path) -> None:
    turns = "".join(
        f"      - id: t{n}\n        says: Hm.\n        replies:\n"
        + "".join(f"          - {{id: r{n}-{k}, text: A., inner: B., to: {to}}}\n" for k, to in enumerate(targets(n)))
        for n in range(40)
    )
    path = tmp_path / "K7.yaml"
    path.write_text(
        "unit: trust\ntitle: T\nactivities:\n  - conversation: long\n    title: L\n    person: ann\n    you: a GP\n"
        f"    scene: S.\n    turns:\n{turns}    endings:\n"
        + "".join(f"      - {{id: e{k}, title: E, text: E., debrief: [{{principle: 1, text: D.}}]}}\n" for k in (1, 2))
    )
    start = time.process_time()

    laid_over(path, tmp_path / "course")

    assert time.process_time() - start < 2


def targets(turn: int) -> list[str]:
    return [f"t{turn + step}" if turn + step < 40 else f"e{1 + step % 2}" for step in (1, 2, 3)]


SHELF = Library(HERE / "shelf")
PARTS: dict[type[Word], list[str]] = {
    OutcomeId: list(SHELF.outcomes),
    PersonId: list(SHELF.people),
    SourceId: list(SHELF.sources),
    TermId: list(SHELF.terms),
    PictureName: ["two-circles.svg"],
    FormerActivity: ["trust/one-promise"],
    FormerItem: ["trust/what-was-heard/first-words"],
}
SCRAPS = st.text(max_size=40) | st.sampled_from(
    ["", "Yes.", "Which is true?", "All of the above", "1 in 10", "A GP (doctor) said 40% of NICE.", "It’s *so*…", "| a |\n\n- b"]
)  # fmt: skip


def records(record: type[Record]) -> set[type[Record]]:
    """A record and every record in it."""
    seen: set[type[Record]] = set()

    def walk(kind: Any) -> None:
        if isinstance(kind, type) and issubclass(kind, Record):
            if kind not in seen:
                seen.add(kind)
                for field in kind.model_fields.values():
                    walk(field.annotation)
        else:
            for part in get_args(kind):
                walk(part)

    walk(record)
    return seen


def holds_words(kind: Any) -> bool:
    """Whether a field is text or a list of texts, and not an id or a choice."""
    return kind is str or (get_origin(kind) is list and get_args(kind) == (str,))


def value(draw: st.DrawFn, kind: Any, field: Any = None) -> Any:
    """Something of a type, as a file would hold it."""
    origin, parts = get_origin(kind), get_args(kind)
    limits = {type(limit).__name__: limit for limit in getattr(field, "metadata", [])}
    least = getattr(limits.get("MinLen"), "min_length", 0)
    if origin is Literal:
        return draw(st.sampled_from(parts))
    if origin is types.UnionType or str(origin) == "typing.Union":
        return value(draw, draw(st.sampled_from(parts)))
    if hasattr(kind, "__metadata__"):
        return value(draw, parts[0])
    if origin is list:
        most = getattr(limits.get("MaxLen"), "max_length", least + 3)
        return [value(draw, parts[0]) for _ in range(draw(st.integers(least, most)))]
    if kind is type(None):
        return None
    if kind is bool:
        return draw(st.booleans())
    if kind is int:
        return draw(st.integers(1, 5))
    if isinstance(kind, type) and issubclass(kind, Word):
        return draw(st.sampled_from(PARTS[kind])) if kind in PARTS else f"id-{next(COUNT)}"
    if isinstance(kind, type) and issubclass(kind, Record):
        return built(draw, kind)
    return draw(SCRAPS.filter(lambda text: len(text) >= least))


COUNT = itertools.count()


def built(draw: st.DrawFn, record: type[Record]) -> dict[str, Any]:
    """A record of any content that obeys the model, as data."""
    made = {name: value(draw, field.annotation, field) for name, field in record.model_fields.items()}
    if record is SingleBestAnswer:
        key = draw(st.integers(0, len(made["options"]) - 1))
        made["options"] = [{**option, "correct": at == key} for at, option in enumerate(made["options"])]
    if record is MultipleResponse:
        made["options"] = [{**option, "correct": at < 2} for at, option in enumerate(made["options"])]
        made["choose"] = 2
    if record is Reflection:
        made["prompts"] = [{**value(draw, Prompt), "step": step} for step in STEPS[made["model"]]]
    if record is Exchange:
        made["lines"][0]["why"] = "It went wrong."
    if record is Statement:
        made["levels"] = made["levels"] if len(made["levels"]) == 4 else []
    if record is Rewrite:
        made["words"] = None
    if record is IconArray:
        made["total"] = 5
    if record is Conversation:
        places = [part["id"] for part in (*made["turns"], *made["endings"])]
        for reply in (reply for turn in made["turns"] for reply in turn["replies"]):
            reply["to"] = draw(st.sampled_from(places))
    return made


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """A unit of any activities that the model allows."""
    kinds = draw(st.lists(st.sampled_from(list(KINDS.values())), min_size=1, max_size=4))
    return Unit.model_validate({"unit": "trust", "title": "T", "activities": [built(draw, kind) for kind in kinds]})


@given(units())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_unit_makes_a_rule_fail(unit: Unit) -> None:
    library = Library(HERE / "shelf")
    read = Loaded(unit, "content/01-trust.yaml", {(): 1})
    manuscript = _open(library, _load_reference_files(library, Verdict()), [read])

    for rule in RULES:
        if not rule.id.startswith("N") and rule.finds.__name__ != "label_in_notebooks":
            for finding in rule.finds(manuscript):
                assert finding.what
                assert finding.todo


def test_checked_order_is_the_order_shown(library: Library) -> None:
    manuscript: Manuscript | None = checks.check(library).manuscript
    assert manuscript
    located = next(located for located in manuscript.course_items if located.options)
    names = (library.course.seed, located.loaded.record.id, located.quiz.id, located.item.id)
    html = render.html(library, located.loaded.record, located.quiz, "handout")

    shown = [option.text for option in manuscript.shown(located)]

    assert shown == [option.text for option in shuffled(located.options, *names)]
    places = [html.find(str(render.markdown.inline(text))) for text in shown]
    assert places == sorted(places)
    assert -1 not in places
