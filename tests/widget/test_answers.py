"""“Your answers”: what the panel does with all answers at once."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import pytest

from course.learner import archive, claims, location
from course.learner.response import now
from course.learner.store import Store
from course.loading.library import Library
from course.widget.answers import LiveAnswers
from course.widget.documents import record_message
from tests.waiting import wait_until
from tests.widget.window import NAME, Window, activity, full, turn_clock


@pytest.mark.parametrize("kind", ["keep", "clear-all"])
def test_what_is_done_is_said_to_be_done_and_that_a_power_cut_may_undo_it(
    library: Library, store: Store, confirms_nothing: Callable[[], None], kind: str
) -> None:
    store.save(NAME, {"when": "one"})
    panel = Window(LiveAnswers(library, store))
    confirms_nothing()
    panel.ask(kind, keep=False)
    assert "keeps" in panel.heard[-2] if kind == "keep" else panel.heard[-2]["type"] == "cleared"
    done, _, doubt = panel.heard[-1]["sentence"].partition(" The disk does not confirm")
    assert done.startswith(
        "You chose to keep no answers" if kind == "keep" else "Your answers are cleared: 1 activity."
    )
    assert "(Input/output error): a power cut may undo it." in doubt


def test_only_an_answer_about_keeping_ticks_the_box(library: Library, store: Store) -> None:
    panel = Window(LiveAnswers(library, store))
    panel.ask("clear-all")  # by the time its answer comes, the learner may have unticked the box
    assert panel.heard == [
        {"desk": "here", "type": "cleared"},
        {"desk": "here", "type": "said", "sentence": "Your answers are cleared: 0 activities."},
    ]


def test_whoever_takes_answers_away_gets_the_file_and_hears_of_what_is_not_in_it(
    library: Library, store: Store
) -> None:
    panel = Window(LiveAnswers(library, store))
    store.save(NAME, {"when": "Monday"})
    panel.ask("export")
    assert [(message["desk"], message["type"]) for message in panel.heard] == [("here", "answers-file")]
    newer = store.folder / "specimen" / "if-then.json"
    newer.write_text('{"format": 99, "activity": "specimen/if-then"}')
    panel.ask("export")
    file, said = panel.heard
    assert "specimen/if-then" not in file["text"]
    assert said["desk"] == "here"
    assert said["sentence"] == (
        f"Your answers are in the file {file['name']}, but not all of them. 1 of your activities could not be read and "
        f"is not in the file: specimen/if-then. It is still in {store.folder}. "
        "Do not clear your answers before you have kept a copy of that folder."
    )


def test_who_brings_answers_back_while_none_are_kept_hears_when_they_are_gone(library: Library, store: Store) -> None:
    store.save(NAME, {"when": "On Friday"})
    file = base64.b64encode(archive.export(store).text.encode()).decode()
    store.clear_all()
    panel = Window(LiveAnswers(library, store))
    panel.ask("restore", base64=file)
    assert "gone" not in panel.heard[-1]["sentence"]
    panel.ask("clear-all")
    panel.ask("keep", keep=False)
    panel.ask("restore", base64=file)
    assert panel.heard[-1]["sentence"] == (
        "1 of your activities came back. You chose to keep no answers on this computer, so what came back is in "
        "this lesson alone. It is gone half a minute after you close this lesson or go on to another. "
        "The file stays as it is."
    )
    panel.ask("restore", base64=file)
    assert "what came back" not in panel.heard[-1]["sentence"], "nothing came"


@pytest.mark.parametrize("last", ["relationships/one-sentence-this-week", "refreshers/did-i-do-it"])
def test_whoever_brings_answers_back_is_led_to_where_they_wrote_last(library: Library, store: Store, last: str) -> None:
    for name in ("context/one-barrier", last, "elsewhere/anything"):
        before = now()
        wait_until(lambda before=before: now() > before)  # two saves of one millisecond have no order
        store.save(name, {"when": "On Friday"})
    file = base64.b64encode(archive.export(store).text.encode()).decode()
    store.clear_all()
    panel = Window(LiveAnswers(library, store))
    panel.ask("restore", base64=file)
    [led] = [message for message in panel.heard if message["type"] == "left-off"]
    unit, _, part = last.partition("/")
    assert led["href"] == f"{library.entry(unit).file}.ipynb#resume={part}"
    assert led["title"] == library.entry(unit).title
    panel.heard.clear()
    panel.ask("restore", base64=file)
    assert "left-off" not in [message["type"] for message in panel.heard], "nothing came"


def test_where_nothing_came_back_it_is_not_said_any_more_that_it_was_cleared(library: Library, store: Store) -> None:
    store.save("context/one-barrier", {"when": "On Friday"})
    file = base64.b64encode(archive.export(store).text.encode()).decode()
    window, panel = Window(activity(library, store)), Window(LiveAnswers(library, store))
    panel.ask("clear-all")
    window.ask("clear")
    window.heard.clear()
    panel.ask("restore", base64=file)
    assert [(message["type"], message["words"]) for message in window.heard] == [("saving", location.saving(store))]


def test_answers_of_other_units_brought_back_where_none_are_kept_go_with_the_panel(
    library: Library, store: Store
) -> None:
    store.save("welcome/one-phrase", {"when": "On Friday"})
    taken = archive.export(store).text.encode()
    store.clear_all()
    store.keep(False)
    panel = Window(LiveAnswers(library, store))
    panel.ask("restore", base64=base64.b64encode(taken).decode())
    assert "On Friday" in archive.export(store).text

    assert turn_clock(panel, claims.LIMIT) == ["claim"] * claims.LIMIT
    panel.ask("claim")
    assert turn_clock(panel, claims.LIMIT) == ["claim"] * claims.LIMIT
    assert "On Friday" in archive.export(store).text, "a window has it open"

    assert turn_clock(panel, 1) == []
    assert "On Friday" not in archive.export(store).text


def test_what_the_panel_asks_again_is_done_once(library: Library, store: Store) -> None:
    panel = Window(LiveAnswers(library, store))
    for request in ("a", "a", "b"):
        panel.ask("clear-all", request=request)
        assert [message["type"] for message in panel.heard[-2:]] == ["cleared", "said"]
        assert bool(store.load(NAME).responses) == (panel.number == 2), "the second is the first again"
        store.save(NAME, {"when": "since"})
    panel.ask("keep", keep=False, request="c")
    store.keep(True)  # in another window
    panel.ask("keep", keep=False, request="c")
    assert store.keeps
    assert [message.get("keeps", message.get("sentence")) for message in panel.heard] == [
        True,
        "From now on your answers are kept.",
    ]


def test_the_panel_gets_what_a_numbers_file_is_made_of(library: Library, store: Store) -> None:
    store.save("welcome/confidence-before", {"show-belief": 3})
    panel = Window(LiveAnswers(library, store))
    panel.ask("numbers")
    [message] = panel.heard
    number = store.load("course/numbers").responses["number"]
    assert (message["type"], message["name"], message["warning"]) == ("numbers", f"my-numbers-{number[:6]}.json", "")
    assert message["outline"]["edition"] == library.course.version
    activities = json.loads(message["text"])["activities"]
    assert activities["course/numbers"]["responses"] == {"number": number}
    assert activities["welcome/confidence-before"]["responses"] == {"show-belief": 3}


def test_where_the_number_cannot_be_kept_the_panel_says_so(
    library: Library, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = Window(LiveAnswers(library, store))
    monkeypatch.setattr("os.fsync", full)
    panel.ask("numbers")
    assert [message["type"] for message in panel.heard] == ["said"]
    assert panel.heard[0]["sentence"].startswith("Your answers cannot be kept in")


def test_what_goes_into_an_account_is_kept_by_regulator_and_comes_with_the_record(
    library: Library, store: Store
) -> None:
    panel = Window(LiveAnswers(library, store))
    account = {"picks": {}, "words": {"what-changed": "I ring by four."}, "ticked": {"the-code": ["Preserve safety"]}}
    panel.ask("account", regulator="nmc", account=account)
    assert panel.heard[-1]["sentence"] == "What you picked and wrote for your account is saved with your answers."
    panel.ask("account", regulator="nobody", account=account)
    message = record_message(library, store)
    assert message["kept"] == {"nmc": account}
    assert "What is not in this record" not in message["page"]
