"""A certificate says what is finished, for how long, and that nobody but the learner certifies it."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.model.with_others import WithOthers
from course.model.work import work_towards
from course.portfolio import certificate
from course.render import hours
from course.render.certificate import NothingFinished
from tests.portfolio.answers import put
from tests.portfolio.finish import answers_to, finish

LONG = "Dr Zoë " + "Okafor-" * 41 + "Jones"


def words_of(library: Library, folder: Path, name: str = "", *others: WithOthers) -> str:
    words = certificate.to_file(library, Store(folder), "text", name, others).decode().replace("’", "'")
    return " ".join(words.split())


def test_where_no_unit_is_finished_none_is_made_and_what_is_missing_is_said(library: Library, tmp_path: Path) -> None:
    with pytest.raises(NothingFinished, match=r"^No certificate was made.*one of the 9 units"):
        words_of(library, tmp_path, "Sam Okafor", WithOthers(30, "GP"))

    unit = library.unit("context")
    put(tmp_path, "welcome/a-label-you-read", {"what": "Mine."})
    finish(tmp_path, unit, "reflection")
    left = sum(activity.counts and activity.kind == "reflection" for activity in unit.activities)
    total = sum(activity.counts for activity in unit.activities)
    with pytest.raises(NothingFinished) as refused:
        words_of(library, tmp_path)
    assert f"You are furthest in “{unit.title}”: {total - left} of {total} activities done." in str(refused.value)


def test_a_unit_stands_with_its_outcomes_and_nothing_of_what_is_still_to_come(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"))
    words = words_of(library, tmp_path, "Sam Okafor")

    assert words.startswith("Statement of units completed Sam Okafor has finished 1 of 9 units")
    assert "seen by: ____" in words
    assert f"What it is about: {library.course.subtitle}" in words
    assert "The hours I spent: ____" in words
    assert "Self-certified. Not accredited by any professional body." in words
    for outcome in library.entry("relationships").outcomes:
        assert outcome.text in words
    assert "still to come" not in words
    assert library.entry("context").outcomes[0].text not in words, "it is not finished"
    assert "Dates 2 March 2026, by when answers were saved." in words


def test_an_outcome_stands_there_only_where_the_answers_hold_something_towards_it(
    library: Library, tmp_path: Path
) -> None:
    finish(tmp_path, library.unit("plan"))
    named = {outcome.id: outcome.text.strip() for outcome in library.entry("plan").outcomes}
    before = words_of(library, tmp_path)
    task = library.unit("plan").activity("pick-one-way")
    put(tmp_path, "plan/pick-one-way", answers_to(task.completion))

    assert [each.id for each in work_towards(library.unit("plan"), "8.4")] == ["pick-one-way"]
    assert named["8.1"] in before
    assert named["8.4"] not in before, "More practice was not done"
    assert named["8.4"] in words_of(library, tmp_path)


def test_answers_of_several_days_are_from_the_first_to_the_last(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"))
    put(tmp_path, "welcome/one-phrase", {"how": "Last."}, saved="2026-04-05T10:00:00.000+00:00")

    assert "From 2 March 2026 to 5 April 2026, by the days on which answers were saved." in words_of(library, tmp_path)


def test_a_name_stands_as_it_was_typed(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"))
    typed = """O'Neil "Sam" <b>"""
    words = certificate.to_file(library, Store(tmp_path), "text", typed, [WithOthers(5, "Tom's GP")]).decode()

    assert typed in words
    assert "Tom's GP" in words


def test_the_whole_course_is_certified_whole(library: Library, tmp_path: Path) -> None:
    for entry in library.written:
        finish(tmp_path, library.unit(entry.unit))
    words = words_of(library, tmp_path, "Sam Okafor")

    assert words.startswith("Certificate of completion Sam Okafor has finished the whole course")
    assert "still to come" not in words
    assert library.course.foot
    assert f"Review {library.course.foot.review}" in words


def test_hours_alone_and_hours_with_others_stand_apart(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"))
    alone = words_of(library, tmp_path)
    both = words_of(library, tmp_path, "", WithOthers(30, "physiotherapist"), WithOthers(61, "GP"))

    assert re.search(r"Hours, self-directed \d+ minutes\. This is the course's own count", alone)
    assert "Hours, participatory None entered." in alone
    assert re.search(r"Hours, self-directed (\d+ minutes)", both)[1] in alone  # type: ignore[index]
    assert "Hours, participatory 1 hour 31 minutes. As entered by the learner. - 30 minutes: physiotherapist" in both
    assert "1 hour 1 minute: GP. Day: ____" in both
    minutes = [int(re.search(r"self-directed (\d+) minutes", alone)[1]), 30, 61]  # type: ignore[index]
    assert f"Hours in all {hours(sum(minutes))}." in both
    assert f"Hours in all {minutes[0]} minutes." in alone


def test_a_name_of_300_letters_and_one_that_looks_like_markup(library: Library, tmp_path: Path) -> None:
    assert len(LONG) >= 299
    finish(tmp_path, library.unit("relationships"))
    for name in (LONG, "<b>Sam</b> & مريم 🙂\0"):
        page = certificate.to_file(library, Store(tmp_path), "html", name).decode()
        document = docx.Document(io.BytesIO(certificate.to_file(library, Store(tmp_path), "docx", name)))
        shown = name.replace("\0", "\ufffd")
        assert "<b>Sam" not in page
        assert any(shown in paragraph.text for paragraph in document.paragraphs)


def test_without_a_name_there_is_a_line_to_write_it_on(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"))
    assert "Name: ____" in words_of(library, tmp_path, "  ")


def test_what_a_task_says_of_time_with_others_is_counted_and_what_cannot_be_true_is_not(
    library: Library, tmp_path: Path
) -> None:
    finish(tmp_path, library.unit("welcome"))
    put(tmp_path, "relationships/one-sentence-this-week", {"with": "GP <b>", "day": "2026-11-05", "minutes": "30"})
    put(tmp_path, "context/one-barrier", {"with": "nurse", "day": "2026-11-05", "minutes": "half an hour"})
    put(tmp_path, "options/one-risk-you-quote", {"with": "porter", "minutes": "20"})
    words = words_of(library, tmp_path, "", WithOthers(61, "physiotherapist"))

    assert (
        "Hours, participatory 1 hour 51 minutes. As entered by the learner. - 30 minutes: GP <b>, 5 November" in words
    )
    assert "1 hour 1 minute: physiotherapist" in words
    assert "20 minutes: porter. Day: ____" in words
    assert "nurse" not in words


def test_in_word_each_unit_and_each_fact_is_one_paragraph(library: Library, tmp_path: Path) -> None:
    finish(tmp_path, library.unit("relationships"))
    others = [WithOthers(30, "GP"), WithOthers(61, "porter <b>")]
    document = docx.Document(io.BytesIO(certificate.to_file(library, Store(tmp_path), "docx", "Sam", others)))
    paragraphs = [paragraph.text.replace("’", "'") for paragraph in document.paragraphs]

    [together] = [each for each in paragraphs if each.startswith("Hours, participatory:")]
    assert "30 minutes: GP. Day: ____" in together
    assert "1 hour 1 minute: porter <b>. Day: ____" in together
    [unit] = [each for each in paragraphs if each.startswith(f"{library.entry('relationships').title}:")]
    for outcome in library.entry("relationships").outcomes:
        assert outcome.text.strip() in unit
