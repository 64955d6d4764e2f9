"""The committed notebooks are what the words say, and show no key."""

from __future__ import annotations

import json
import re

import nbformat
import pytest

from course import render
from course.export import notebooks, slides, ways
from course.loading.library import Library, find
from course.model import FUNCTIONS, Text
from course.render import front_matter
from course.render.front_matter import NOTICES_STEM
from tests.conftest import ROOT
from tests.render.key import key
from tests.render.markup import plain_words, strings

FOLDER = ROOT / "notebooks"
ENTRIES = find(ROOT).lessons
every_notebook = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.file)
OWN = "|".join(FUNCTIONS)


def committed(entry) -> dict:
    return json.loads((FOLDER / f"{entry.file}.ipynb").read_text(encoding="utf-8"))


def code(notebook: dict) -> list[dict]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def test_there_is_a_notebook_for_every_written_unit_and_the_notices_and_no_other(library):
    assert ENTRIES
    assert {path.stem for path in FOLDER.glob("*.ipynb")} == {*(entry.file for entry in ENTRIES), NOTICES_STEM}


@every_notebook
def test_a_notebook_is_what_its_words_say(library, entry):
    built = notebooks.build(library, entry)
    if (FOLDER / f"{entry.file}.ipynb").read_bytes() != built.encode():
        pytest.fail(f"notebooks/{entry.file}.ipynb is not what its words say. Run: course build", pytrace=False)


def texts(notebook: dict) -> str:
    """All that a reader sees of a notebook: its text, and what its cells show."""
    shown = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown"]
    for cell in code(notebook):
        shown += ["".join(cell["outputs"][0]["data"][kind]) for kind in ("text/html", "text/plain")]
    return "\n".join(shown)


def every_page(library) -> dict[str, str]:
    """What a reader sees of each unit in a notebook and on slides, and of the page about the course."""
    pages = {entry.unit: notebooks.build(library, entry) for entry in library.lessons}
    pages[NOTICES_STEM] = notebooks.build_notices(library)
    shown = {name: texts(json.loads(page)) for name, page in pages.items()}
    for entry in library.lessons:
        shown[f"slides of {entry.unit}"] = slides.page(library, entry)
        for activity in library.unit(entry.unit).activities:
            for face in ("interactive", "facilitator"):
                shown[f"{activity.id}, {face}"] = render.html(library, library.unit(entry.unit), activity, face)
    return shown


@pytest.mark.uncounted
def test_no_reader_meets_our_ids_of_sources_or_how_much_of_them_was_read(library):
    ours = {str(name) for name in library.sources if "-" in name}  # "SHOUT" and "SAMARITANS" are words too
    ours |= {source.read_level for source in library.sources.values() if "(" in source.read_level}
    ours |= {source.read_at for source in library.sources.values() if source.read_at}

    for name, page in every_page(library).items():
        there = [word for word in sorted(ours) if word in page]  # quick, and few are
        assert [word for word in there if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", page)] == [], name


def test_every_source_of_a_unit_stands_at_its_end_with_the_publishers_address(library):
    for entry in library.lessons:
        cited = {
            name
            for activity in library.unit(entry.unit).activities
            for name in [*activity.sources, *(name for item in getattr(activity, "items", []) for name in item.sources)]
        }
        listed = front_matter.sources(library, library.unit(entry.unit))
        for name in cited:
            source = library.sources[name]
            assert f"**{library.citations[name]}**: [{source.title}]({source.url})" in listed


def test_that_nobody_has_reviewed_the_course_stands_on_its_first_page_and_its_own_and_no_other(library):
    notice = library.course.review_notice
    first, *others = library.lessons

    assert ways.first_line() in texts(committed(first)), "it opens with a story, and has a line for that"
    assert notice in notebooks.build_notices(library)
    assert all(notice not in texts(committed(entry)) for entry in others)


@pytest.mark.parametrize("contact", ["", "ask@example.org"])
def test_whom_to_tell_what_is_wrong_stands_where_somebody_is_named(library, contact):
    named = Library(library.folder)
    named.course = library.course.model_copy(update={"contact": contact})
    pages = [notebooks.build(named, named.lessons[0]), notebooks.build_notices(named)]

    for page in pages:
        assert ("**Tell us what we got wrong:** ask@example.org" in page) == bool(contact)
        assert ("Tell us" in page) == bool(contact)


def test_a_source_that_is_taken_as_known_is_listed_on_the_page_about_the_course(library):
    known, unknown = Library(library.folder), Library(library.folder)
    rest = [source for source in library.references.references[1:] if source.status != "known"]
    first = next(iter(library.sources.values())).model_copy(update={"status": "known", "why": "statute"})
    known.references = library.references.model_copy(update={"references": [first, *rest]})
    unknown.references = library.references.model_copy(update={"references": rest})

    assert "wait for a check" not in front_matter.how_checked(unknown)
    assert f"wait for a check by somebody who has:\n\n- **{known.citations[first.id]}**" in front_matter.how_checked(
        known
    )


def test_help_routes_leave_nobody_in_doubt(library):
    shown = render.support_markdown(library)

    assert "18001 111" in shown and "British Sign Language" in shown
    assert "not 111" in shown, "In Northern Ireland 111 is not the number to ring"
    assert not re.search(r"not checked|could not|nobody has rung|no number", shown, re.I)


@every_notebook
def test_a_notebook_is_valid_and_its_cells_have_ids_of_their_own(entry):
    text = (FOLDER / f"{entry.file}.ipynb").read_text(encoding="utf-8")
    nbformat.validate(nbformat.reads(text, as_version=nbformat.NO_CONVERT))
    ids = [cell["id"] for cell in json.loads(text)["cells"]]
    assert len(ids) == len(set(ids))


@every_notebook
def test_every_activity_of_the_unit_stands_in_its_notebook_in_order(library, entry):
    unit = library.unit(entry.unit)
    cells = {cell["id"]: cell for cell in committed(entry)["cells"]}
    order = [name for name in cells if unit.activity(name)]
    assert order == [activity.id[:64] for activity in (*unit.core, *unit.more, *unit.help)]
    for activity in unit.activities:
        source = "".join(cells[activity.id[:64]]["source"])
        if isinstance(activity, Text) and not activity.is_called:
            assert cells[activity.id]["cell_type"] == "markdown"
            assert source.removeprefix("<details>\n<summary>\n\n").startswith("## ")
        else:
            assert source.splitlines()[-1] == f'{activity.kind}("{entry.unit}/{activity.id}")'


@every_notebook
def test_code_is_a_comment_an_import_and_one_call_so_that_it_may_run_by_itself(entry):
    for cell in code(committed(entry)):
        comment, importing, call = "".join(cell["source"]).split("\n")
        assert re.fullmatch(r"# [^\n]+", comment)
        function = re.fullmatch(rf"from course import ({OWN})", importing)
        assert function, importing
        assert re.fullmatch(rf'{function[1]}\(("[a-z0-9-]+(/[a-z0-9-]+)?")?\)', call), call
        assert cell["metadata"]["jupyter"] == {"source_hidden": True}


@every_notebook
def test_outputs_are_text_and_html_alone_with_no_widget_and_no_script(entry):
    notebook = committed(entry)
    for cell in code(notebook):
        [output] = cell["outputs"]
        assert output["output_type"] == "execute_result"
        assert set(output["data"]) == {"text/html", "text/plain"}
        html = "".join(output["data"]["text/html"])
        assert not re.search(r"<(script|style|link|iframe|img|input|button)\b", html)
    assert "widgets" not in notebook["metadata"]
    assert "application/vnd" not in json.dumps(notebook)


@every_notebook
def test_no_key_is_anywhere_in_a_notebook(library, entry):
    unit = library.unit(entry.unit)
    source = json.dumps(committed(entry), ensure_ascii=False).replace("\\n", " ")
    raw = plain_words(source)
    secrets = [secret for activity in unit.activities for secret in key(activity)]
    public = plain_words(
        " ".join(
            words for activity in unit.activities for words in strings(activity.model_dump()) if words not in secrets
        )
    )
    looked = 0
    for secret in secrets:
        for sentence in re.split(r"(?<=[.?!”])\s+", secret.strip()):
            words = plain_words(sentence)
            if len(words.split()) > 3 and words not in public:
                looked += 1
                assert words not in raw, sentence
    assert looked > 50
    assert not re.search(r"data-(correct|key|view|spare|inner|to)\b", source)


LONG = "a-long-name-of-an-activity-" + "x" * 37  # 64 letters


def test_no_two_cells_have_the_same_id_whatever_ids_an_author_writes(library, monkeypatch):
    entry = ENTRIES[0]
    unit = library.unit(entry.unit)
    names = [*notebooks.OWN_CELLS, LONG, LONG + "-one", LONG + "-two", "a" * 80]
    texts = [activity for activity in unit.activities if isinstance(activity, Text)]
    quizzes = [activity for activity in unit.activities if activity.kind == "quiz"]
    activities = [(texts, quizzes)[at % 2][0] for at in range(len(names))]
    renamed = [one.model_copy(update={one.kind: name, "more": True}) for one, name in zip(activities, names)]

    monkeypatch.setattr(Library, "unit", lambda *_: unit.model_copy(update={"activities": renamed}))
    built = notebooks.build(library, entry)
    nbformat.validate(nbformat.reads(built, as_version=nbformat.NO_CONVERT))
    ids = [cell["id"] for cell in json.loads(built)["cells"]]
    assert len(ids) == len(set(ids)), ids
    assert {*notebooks.OWN_CELLS, LONG} <= set(ids)


def test_the_plan_of_dates_stands_before_what_is_due_and_no_cell_is_empty(library):
    cells = json.loads(notebooks.build(library, library.entry("refreshers")))["cells"]
    names = [cell["id"] for cell in cells]
    at = names.index("plan--four-dates")
    assert names[at + 1] == "one-week-on"
    assert "".join(cells[at]["source"]).endswith('plan("plan/four-dates")')
    assert "whole-unit" not in cells[at]["metadata"]["tags"], "no way of another unit leads here"
    assert all("".join(cell["source"]).strip() for cell in cells)
