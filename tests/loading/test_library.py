"""Any activity by its id; what is not there is answered by a sentence; only what is asked for is read."""

from __future__ import annotations

import shutil

import pytest
from IPython.core.interactiveshell import InteractiveShell

from course.loading.library import Library, NotThere, find
from course.loading.reader import Mistakes
from course.model import Story
from tests.conftest import ROOT


@pytest.fixture
def copy(tmp_path):
    """The course in a copy of its folder, to be spoiled."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return find(tmp_path)


def test_every_activity_of_every_written_unit_opens_by_its_id(library):
    opened = 0
    for entry in [*library.lessons, library.entry("specimen")]:
        for activity in library.unit(entry.unit).activities:
            name = f"{entry.unit}/{activity.id}"
            assert library.activity(name) == (library.unit(entry.unit), activity)
            assert library.activity(name, activity.kind)[1] is activity
            opened += 1
    assert opened > 20


@pytest.mark.parametrize(
    ("name", "kind", "sentence"),
    [
        (
            "specimen/a-minute-more",
            "quiz",
            "'specimen/a-minute-more' is a story, not a quiz. Write story(\"specimen/a-minute-more\").",
        ),
        (
            "specimen/a-minute-mor",
            None,
            "There is no activity 'specimen/a-minute-mor'. Did you mean 'specimen/a-minute-more'?",
        ),
        (
            "specimen/minute-more",
            "story",
            "There is no story 'specimen/minute-more'. Did you mean 'specimen/a-minute-more'?",
        ),
        ("specimen/xyzzy", "task", "There is no task 'specimen/xyzzy'."),
        ("specimen", None, "'specimen' names no activity. Write the unit, a slash and the activity's id."),
        ("", None, "'' names no activity. Write the unit, a slash and the activity's id."),
        ("specimen/", None, "There is no activity 'specimen/'. Did you mean 'specimen/if-then'?"),
        (
            "relationship/scan-is-normal",
            None,
            "There is no unit 'relationship'. Did you mean 'relationships'? The units are: welcome, relationships, "
            "context, understanding, options, collaboration, together, service, plan, refreshers.",
        ),
        (
            "../specimen/a-minute-more",
            None,
            "There is no unit '..'. The units are: welcome, relationships, context, understanding, options, "
            "collaboration, together, service, plan, refreshers.",
        ),
    ],
)
def test_unknown_id_gets_a_suggestion(library, name, kind, sentence):
    with pytest.raises(NotThere) as answer:
        library.activity(name, kind)
    assert str(answer.value) == sentence


def test_what_moved_out_of_an_activity_is_known_from_every_unit_though_it_has_mistakes(copy):
    name = "specimen/one-of-each"
    assert copy.moved_out(name) == set()
    for file, was in {
        "01-enabling-relationships": f"was: {name}/first-words\nnonsense: [",
        "specimen": f"was: [{name}/second-words, context/{name}/not-this, {name}-more/nor-this]",
    }.items():
        with (copy.folder / f"{file}.yaml").open("a", encoding="utf-8") as words:
            words.write(f"\n{was}\n")
    assert copy.moved_out(name) == {"first-words", "second-words"}


def test_unit_without_a_file_is_not_written(copy):
    (copy.folder / "00-welcome.yaml").unlink(missing_ok=True)
    assert "welcome" not in [entry.unit for entry in copy.written]
    with pytest.raises(Mistakes, match=r"^content/00-welcome\.yaml:1: There is no such file\. Check its name\.$"):
        copy.unit("welcome")


def test_only_the_unit_asked_for_is_read(copy):
    (copy.folder / "specimen.yaml").write_text("unit: [", encoding="utf-8")
    (copy.folder / "02-context.yaml").write_text("unit: [", encoding="utf-8")
    _, story = copy.activity("relationships/scan-is-normal", "story")
    assert isinstance(story, Story)
    for broken in ("specimen", "context"):
        with pytest.raises(Mistakes):
            copy.unit(broken)


def test_reference_file_is_read_on_demand(copy):
    (copy.folder / "support.yaml").write_text("nations: [", encoding="utf-8")
    assert copy.activity("specimen/a-minute-more")[1].title == "A minute more"
    with pytest.raises(Mistakes, match=r"content/support\.yaml:1: "):
        _ = copy.support


def test_file_holding_another_unit_is_reported(copy):
    shutil.copy(copy.folder / "specimen.yaml", copy.folder / "02-context.yaml")
    line = (copy.folder / "specimen.yaml").read_text(encoding="utf-8").splitlines().index("unit: specimen") + 1
    with pytest.raises(Mistakes) as wrong:
        copy.unit("context")
    assert str(wrong.value) == (
        f"content/02-context.yaml:{line}: This file holds the unit 'specimen'. Write 'unit: context'."
    )


def test_course_is_found_from_any_folder_inside(copy, monkeypatch):
    root = copy.folder.parent
    deep = root / "notebooks" / "my own" / "copies"
    deep.mkdir(parents=True)
    for start in (root, root / "notebooks", deep, copy.folder):
        assert find(start).folder == copy.folder
    monkeypatch.chdir(deep)
    assert find().folder == copy.folder


def test_the_nearest_course_upward_is_the_one_that_opens(copy):
    inner = copy.folder.parent / "mine"
    shutil.copytree(copy.folder, inner / "content")
    assert find(inner).folder == inner / "content"


def test_no_course_gets_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr("course.loading.library.__file__", str(tmp_path / "course" / "loading" / "library.py"))
    with pytest.raises(NotThere, match=r"^The course's words were not found\. Open the notebook inside"):
        find(tmp_path)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (
            "library.activity('specimen/a-minute-more', 'quiz')",
            "'specimen/a-minute-more' is a story, not a quiz. Write story(\"specimen/a-minute-more\").\n",
        ),
        (
            "library.unit('context')",
            "content/02-context.yaml:1: The field 'activities' is missing. Write 'activities:' and its value.\n"
            "content/02-context.yaml:1: The field 'title' is missing. Write 'title:' and its value.\n"
            "content/02-context.yaml:2: There is no field 'titel' here. Did you mean 'title'? "
            "Take it out or correct its name.\n",
        ),
    ],
)
def test_notebook_shows_sentences_without_a_trace(copy, capsys, cell, shown):
    (copy.folder / "02-context.yaml").write_text("unit: context\ntitel: Context\n", encoding="utf-8")
    shell = InteractiveShell(user_ns={"library": Library(copy.folder)})
    ran = shell.run_cell(cell)
    assert ran.error_in_exec is not None
    printed = capsys.readouterr()
    assert printed.out + printed.err == shown


@pytest.mark.parametrize("line", ["draft: true", 'draft: "true"', "draft:   true   "])
def test_draft_is_not_written(copy, line):
    path = copy.folder / "02-context.yaml"
    path.write_text(path.read_text("utf-8").replace("\nprinciple:", f"\n{line}\nprinciple:", 1), encoding="utf-8")
    assert "context" not in [entry.unit for entry in copy.written]
    assert [entry.unit for entry in copy.drafts] == ["context"]
    assert copy.unit("context").draft, "it can be read all the same"


def test_draft_must_be_declared_near_the_top(copy):
    path = copy.folder / "02-context.yaml"
    path.write_text(path.read_text("utf-8") + "\ndraft: true\n", encoding="utf-8")
    with pytest.raises(Mistakes, match=r"This is too far down the file. Write 'draft: true' below 'unit:'\."):
        copy.unit("context")


def test_an_activity_of_an_earlier_edition_is_still_known(copy):
    library = Library(copy.folder)
    unit = copy.folder / "01-enabling-relationships.yaml"
    text = unit.read_text(encoding="utf-8").replace("one-sentence-this-week", "another-this-week")
    unit.write_text(text, encoding="utf-8")

    assert library.activity("relationships/another-this-week")
    assert library.knows("relationships/one-sentence-this-week")
    assert not library.knows("relationships/never-was")
    assert not library.knows("relationships")
