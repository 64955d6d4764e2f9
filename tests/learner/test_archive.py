"""All answers go out in one file and come back from it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.learner.archive import export, restore
from course.learner.store import Store
from tests.learner.answers_file import ONE, THREE, TWO, exported, saved_at, three_activities
from tests.learner.files import everything


@pytest.fixture
def store(tmp_path):
    return three_activities(tmp_path / "answers")


IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
LINK = st.sampled_from(["strong", "weak", "gap"])

QUIZ = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {"chosen": st.one_of(st.lists(IDS), st.dictionaries(IDS, IDS)), "tries": st.integers(0, 9)},
        optional={"right": st.booleans()},
    ),
)

KINDS = {
    "quiz": QUIZ,
    "story": st.fixed_dictionaries(
        {"way": st.sampled_from(["read", "summary", "skip"]), "scene": IDS, "the-stop": WORDS}
    ),
    "exchange": st.fixed_dictionaries({"marked": st.lists(IDS), "why": WORDS, "shown": st.booleans()}),
    "conversation": st.fixed_dictionaries(
        {
            "path": st.lists(st.fixed_dictionaries({"turn": IDS, "reply": IDS, "words": WORDS})),
            "ended": st.lists(IDS),
        }
    ),
    "reflection": st.dictionaries(IDS, WORDS),
    "rewrite": st.fixed_dictionaries({"text": WORDS, "ticked": st.lists(IDS)}),
    "map": st.fixed_dictionaries(
        {
            "a-place": LINK,
            "own": st.lists(st.fixed_dictionaries({"name": WORDS, "sort": IDS, "link": LINK})),
            "next": WORDS,
        }
    ),
    "rating": st.dictionaries(IDS, st.integers(0, 10)),
    "plan": st.fixed_dictionaries({"if": WORDS, "then": WORDS, "start": st.dates().map(str)}),
    "task": st.fixed_dictionaries({"when": WORDS, "ticked": st.booleans(), "how": WORDS}),
}


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.fixed_dictionaries(KINDS))
def test_answers_of_every_kind_go_out_and_come_back_the_same(answers):
    with tempfile.TemporaryDirectory() as folder:
        here, there = Store(Path(folder) / "here", "2026.1"), Store(Path(folder) / "there", "2026.1")
        for kind, responses in answers.items():
            here.save(f"unit/{kind}", responses)
        text = exported(here)
        done = restore(there, text.encode())
        assert {name: there.load(name).responses for name in there.names()} == {
            f"unit/{kind}": answers[kind] for kind in answers if f"unit/{kind}" in done.brought
        }
        # What was empty there and is empty in the file has nothing to bring back.
        assert {f"unit/{kind}" for kind, responses in answers.items() if responses} <= set(done.brought)
        assert restore(there, text.encode()).brought == []


def test_the_answers_file_says_what_it_is_and_a_person_can_read_it(store):
    store.save(ONE, {"what": "ça va 👩"})
    text = exported(store)
    assert "ça va 👩" in text
    document = json.loads(text)
    assert [*document] == ["format", "kind", "course", "exported", "activities"]
    assert (document["format"], document["kind"]) == (1, "what-matters-to-me-answers")
    assert [*document["activities"]] == [ONE, TWO, THREE]


def test_answers_that_were_not_kept_on_this_computer_can_still_be_taken_away(store):
    store.keep(False)
    store.save(ONE, {"what": "only here"})
    assert json.loads(exported(store))["activities"][ONE]["responses"]["what"] == "only here"


@pytest.mark.parametrize(
    "raw", [f'{{"format": 1, "activity": "{ONE}", "respon', f'{{"format": 99, "activity": "{ONE}"}}']
)
def test_an_answer_file_that_cannot_be_read_does_not_stop_the_others_from_going_out_and_is_named(store, raw):
    (store.folder / f"{ONE}.json").write_text(raw, encoding="utf-8")
    for _ in range(2):
        taken = export(store)
        assert [*json.loads(taken.text)["activities"]] == [TWO, THREE]
        assert taken.left_out == [ONE]
        assert taken.warning == (
            f"1 of your activities could not be read and is not in the file: {ONE}. It is still in {store.folder}. "
            "Do not clear your answers before you have kept a copy of that folder."
        )
    assert any(raw.encode() == kept for kept in everything(store.folder).values())


def test_what_was_saved_later_here_stays_and_the_rest_comes_back(store):
    text = saved_at(exported(store), "2020-01-01T10:00:00+00:00")
    store.clear(TWO)
    store.save(ONE, {"what": "newer"})
    done = restore(store, text.encode())
    assert (done.brought, done.kept) == ([TWO], [ONE, THREE])
    assert str(done) == "1 of your activities came back. 2 stayed as they were here: saved later, or just the same."
    assert store.load(ONE).responses == {"what": "newer", "so-what": "also mine"}


def test_what_was_saved_later_elsewhere_takes_the_place_of_what_is_here(store):
    text = saved_at(exported(store), "2199-01-01T10:00:00+00:00")
    store.save(ONE, {"what": "older", "extra": "of before"})
    done = restore(store, text.encode())
    assert done.brought == [ONE]
    assert store.load(ONE).responses == {"what": "mine", "so-what": "also mine"}


def test_what_came_back_counts_as_old_as_it_was_and_not_as_written_today(store, tmp_path):
    """Else Monday's words, brought to another machine on Wednesday, would later overwrite Tuesday's."""
    monday = saved_at(exported(store), "2026-06-01T10:00:00+00:00")
    elsewhere = Store(tmp_path / "elsewhere")
    restore(elsewhere, monday.encode())
    assert elsewhere.load(ONE).saved == "2026-06-01T10:00:00+00:00"
    store.save(ONE, {"what": "of Tuesday"})
    assert restore(store, exported(elsewhere).encode()).brought == []
    assert store.load(ONE).responses["what"] == "of Tuesday"


def test_hours_count_and_not_how_their_zone_writes_them(store):
    store.save(ONE, {"what": "here"})
    document = json.loads((store.folder / f"{ONE}.json").read_text(encoding="utf-8"))
    document["saved"] = "2026-06-01T12:00:00+02:00"
    (store.folder / f"{ONE}.json").write_text(json.dumps(document), encoding="utf-8")
    export_of_others = json.loads(exported(store))
    for when, comes in {"2026-06-01T11:00:00+00:00": True, "2026-06-01T09:59:00Z": False}.items():
        export_of_others["activities"] = {ONE: {"saved": when, "responses": {"what": "there"}}}
        assert (restore(store, json.dumps(export_of_others).encode()).brought == [ONE]) == comes
        store.save(ONE, {"what": "here"})
        (store.folder / f"{ONE}.json").write_text(json.dumps(document), encoding="utf-8")


UNKNOWN = ["2199-01-01T10:00:00", "yesterday", "", None, 20260101, "@"]


@pytest.mark.parametrize("saved", UNKNOWN, ids=str)
@pytest.mark.parametrize("revision", [0, -1, 3])
def test_what_a_file_made_by_hand_says_goes_out_and_comes_back(store, tmp_path, saved, revision):
    """It says no time, or one of no zone, or that it was never saved: it is shown, so it is taken along."""
    document = {"format": 1, "activity": ONE, "saved": saved, "revision": revision, "responses": {"what": "by hand"}}
    if saved == "@":
        del document["saved"]
    (store.folder / f"{ONE}.json").write_text(json.dumps(document), encoding="utf-8")
    text, there = exported(store), Store(tmp_path / "there")
    assert restore(there, text.encode()).brought == [ONE, TWO, THREE]
    assert there.load(ONE).responses == store.load(ONE).responses == {"what": "by hand"}
    assert exported(there).count("by hand") == 1


@pytest.mark.parametrize("saved", ["2199-01-01T10:00:00", "yesterday", ""])
def test_a_time_that_cannot_be_told_is_long_ago(store, saved):
    text = saved_at(exported(store).replace("mine", "theirs"), saved)
    before = everything(store.folder)
    assert restore(store, text.encode()).brought == []
    assert everything(store.folder) == before
    store.clear(ONE)
    assert restore(store, text.encode()).brought == [ONE]


def test_a_file_of_revision_0_stands_and_does_not_give_way_to_what_was_saved_before_it(store):
    text = saved_at(exported(store).replace("mine", "theirs"), "2020-01-01T10:00:00+00:00")
    document = json.loads((store.folder / f"{ONE}.json").read_text(encoding="utf-8"))
    (store.folder / f"{ONE}.json").write_text(json.dumps({**document, "revision": 0}), encoding="utf-8")
    assert restore(store, text.encode()).brought == []
    assert store.save(ONE, {"what": "and on"})[0].revision > 1


def test_coming_back_where_nothing_is_kept_leaves_no_word_on_the_disk(store, tmp_path):
    text = exported(store)
    other = Store(tmp_path / "other")
    other.keep(False)
    assert restore(other, text.encode()).brought == [ONE, TWO, THREE]
    assert other.load(ONE).responses == store.load(ONE).responses
    assert [*everything(other.folder)] == ["keep-nothing.txt"]
