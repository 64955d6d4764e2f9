"""A store of edition 2026.1 under a unit that was rewritten: what went is shown, and what was done stays done."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from course.learner import archive, moved
from course.learner.earlier import FormerActivity, clear_former, former_activities
from course.learner.progress import course_words, progress
from course.learner.response import NotSaved
from course.learner.store import Store
from course.loading.library import Library
from course.model.edition import describe_former
from tests.conftest import ROOT
from tests.learner.full_disk import raise_full

KEPT = ROOT / "tests" / "editions" / "2026.1" / "answers"
STORES = sorted(path for path in (ROOT / "tests" / "editions").glob("*/answers/*") if path.is_dir())
WELCOME = Path(__file__).with_name("rewritten_welcome.yaml").read_text(encoding="utf-8")


@pytest.fixture
def rewritten(tmp_path: Path) -> Library:
    """The course with unit 00 written anew: one activity stays, some moved, the rest went."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    words = WELCOME.replace("      - &item\n        id: something-new", "      - id: something-new")
    item = words[words.index("        kind: single") : words.index("  - quiz: more-on-both")]
    words = words.replace(
        "      - <<: *item\n        id: does-one-do-the-other\n", f"      - id: does-one-do-the-other\n{item}"
    )
    (tmp_path / "content" / "00-welcome.yaml").write_text(words, encoding="utf-8")
    return Library(tmp_path / "content")


@pytest.fixture
def store(tmp_path: Path, rewritten: Library) -> Store:
    shutil.copytree(KEPT, tmp_path / "answers")
    return Store(tmp_path / "answers", "2026.2", rewritten.knows)


def by_name(activities: list[FormerActivity]) -> dict[str, FormerActivity]:
    return {activity.name: activity for activity in activities}


def of_welcome(activities: list[FormerActivity]) -> dict[str, FormerActivity]:
    return {name: activity for name, activity in by_name(activities).items() if name.startswith("welcome/")}


def responses(name: str) -> dict[str, object]:
    return json.loads((KEPT / f"{name}.json").read_text(encoding="utf-8"))["responses"]  # type: ignore[no-any-return]


def test_nothing_is_shown_but_what_a_unit_says_is_gone(library: Library, store: Store) -> None:
    for name in by_name(former_activities(library, store)):
        unit, _, activity = name.partition("/")
        assert activity in {gone.id.partition("/")[0] for gone in library.unit(unit).gone}, name


@pytest.mark.parametrize("kept", STORES, ids=lambda path: f"{path.parent.parent.name}-{path.name}")
def test_every_word_of_every_released_edition_is_shown_somewhere(library: Library, tmp_path: Path, kept: Path) -> None:
    shutil.copytree(kept.parent, tmp_path / "answers")
    store = Store(tmp_path / "answers", library.course.version, library.knows)
    unit = library.unit(kept.name)
    shown = [answer.said for activity in former_activities(library, store) for answer in activity.answers.values()]
    for activity in unit.activities:
        responses_now = moved.load(store, unit, activity).responses
        shown += [str(response) for part, response in responses_now.items() if part in activity.parts]
    typed = [
        text
        for path in sorted(kept.glob("*.json"))
        for text in _strings(json.loads(path.read_text(encoding="utf-8"))["responses"])
        if "what I wrote in" in text
    ]

    assert typed
    assert [text for text in typed if not any(text in words for words in shown)] == []


def test_what_went_is_shown_with_its_old_question_and_the_words_of_its_options(
    rewritten: Library, store: Store
) -> None:
    former = of_welcome(former_activities(rewritten, store))

    reflection = former["welcome/a-label-you-read"]
    last = rewritten.editions[-1]
    assert reflection.edition == last.edition, "the latest that asked it"
    assert reflection.title == last.units["welcome"].parts["a-label-you-read"].text
    assert all("what I wrote in 2026.1" in answer.said for answer in reflection.answers.values())
    for name, activity in former.items():
        described = describe_former(rewritten.editions, name, rewritten.parts_now(name))
        assert described
        parts = described[-1].parts
        for part, answer in activity.answers.items():
            assert answer.question not in ("", part), f"{name}/{part}"
            if parts[part].parts:
                told = {each.text for _, each in parts[part].all_parts()}
                assert any(text in answer.said for text in told), f"{name}/{part}: {answer.said}"


def test_what_moved_or_stayed_is_not_said_to_be_gone(rewritten: Library, store: Store) -> None:
    former = by_name(former_activities(rewritten, store))

    assert "welcome/one-phrase" not in former
    assert "welcome/a-note-about-robbie" not in former
    assert "does-one-do-the-other" not in former["welcome/seeing-the-whole"].answers
    unit = rewritten.unit("welcome")
    for new, old, part in (
        ("a-note-about-pat", "a-note-about-robbie", "text"),
        ("more-on-both", "seeing-the-whole", "does-one-do-the-other"),
    ):
        activity = unit.activity(new)
        assert activity
        assert moved.load(store, unit, activity).responses[part] == responses(f"welcome/{old}")[part]


def test_every_word_is_shown_somewhere(rewritten: Library, store: Store) -> None:
    """Whatever the learner typed in unit 00 stands in an activity of it, or among what is from an earlier edition."""
    unit = rewritten.unit("welcome")
    shown = [str(moved.load(store, unit, activity).responses) for activity in unit.activities]
    shown += [answer.said for activity in former_activities(rewritten, store) for answer in activity.answers.values()]
    typed = [
        text
        for path in sorted((KEPT / "welcome").glob("*.json"))
        for text in _strings(responses(f"welcome/{path.stem}"))
        if "what I wrote in 2026.1" in text
    ]

    assert len(typed) > 5
    for text in typed:
        assert any(text in words for words in shown), text


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for each in value for text in _strings(each)]
    return [value] if isinstance(value, str) else []


def test_it_is_in_the_answers_file(rewritten: Library, store: Store) -> None:
    taken = json.loads(archive.export(store).text)["activities"]

    for activity in former_activities(rewritten, store):
        assert activity.answers.keys() <= taken[activity.name]["responses"].keys()


def test_clearing_it_leaves_what_has_a_place(rewritten: Library, store: Store) -> None:
    before = {name: store.load(name).responses for name in store.names()}
    former = by_name(former_activities(rewritten, store))

    said = clear_former(rewritten, store)

    assert said == f"Your answers from an earlier edition are cleared: {len(former)} activities."
    assert former_activities(rewritten, store) == []
    assert not store.load("welcome/a-label-you-read").revision
    assert store.load("welcome/seeing-the-whole").responses["does-one-do-the-other"]
    for name in before.keys() - former.keys():
        assert store.load(name).responses == before[name]


def test_a_unit_with_a_mistake_hides_nothing_and_breaks_nothing(rewritten: Library, store: Store) -> None:
    (rewritten.folder / "00-welcome.yaml").write_text("unit: [", encoding="utf-8")

    assert of_welcome(former_activities(Library(rewritten.folder), store)) == {}


def test_a_unit_finished_in_2026_1_stays_done(rewritten: Library, store: Store) -> None:
    unit = rewritten.unit("welcome")
    found = progress(rewritten, unit, store)

    assert found.done < found.total
    assert found.is_done
    assert str(found) == (
        f"Done: you finished this unit in edition 2026.1. {found.done} of {found.total} activities of this edition done."
    )
    assert course_words(rewritten, store, "options")["welcome"] == str(found)


def test_what_was_not_finished_then_is_not_done_now(rewritten: Library, store: Store) -> None:
    store.clear("welcome/a-label-you-read")

    assert not progress(rewritten, rewritten.unit("welcome"), store).is_done


def test_nobody_finishes_an_edition_that_they_never_had(rewritten: Library, store: Store) -> None:
    """All that 2026.1 asked is done, and all of it was saved by this edition."""
    for name in [*store.names()]:
        store.save(name, store.load(name).responses)

    assert not progress(rewritten, rewritten.unit("welcome"), store).is_done


@pytest.mark.parametrize("name", ["welcome/seeing-the-whole", "welcome/a-label-you-read"])
def test_clearing_it_leaves_no_word_of_it_in_a_copy_and_no_empty_file(
    rewritten: Library, store: Store, name: str
) -> None:
    former = by_name(former_activities(rewritten, store))[name]
    shutil.copy(store.folder / f"{name}.json", store.folder / f"{name}-LAPTOP-7QK2.json")

    clear_former(rewritten, store)

    for path in store.folder.glob(f"{name}*"):
        left = json.loads(path.read_text(encoding="utf-8"))["responses"]
        assert left
        assert not left.keys() & former.answers.keys(), path.name


def test_what_can_be_cleared_of_it_is_and_what_cannot_is_named(
    rewritten: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of them cannot be; a file that may not be deleted stands for one that another program has open."""
    former = by_name(former_activities(rewritten, store))
    stuck = store.folder / "welcome" / "a-label-you-read.json"
    delete = Path.unlink
    monkeypatch.setattr(Path, "unlink", lambda path, **how: raise_full() if path == stuck else delete(path, **how))

    with pytest.raises(NotSaved) as sentence:
        clear_former(rewritten, store)

    assert str(sentence.value).startswith(f"{len(former) - 1} activities are cleared, the others are not. ")
    assert f"Still there: {stuck}." in str(sentence.value)
    assert [*by_name(former_activities(rewritten, store))] == ["welcome/a-label-you-read"]
