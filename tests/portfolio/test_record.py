"""My record as a file: everything a learner wrote or chose, with its question, in each format."""

from __future__ import annotations

import io
import json
import re
import shutil
from pathlib import Path

import docx
import pytest

from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import formats, record
from tests.conftest import ROOT
from tests.portfolio.answers import put
from tests.render.markup import strings

LONG = "Ich habe zugehört, “so” – مرحبا 🙂 & <script>alert(1)</script> **nicht fett**\n" * 1300


def words_of(library: Library, folder: Path, *units: str) -> str:
    return record.to_file(library, Store(folder), "text", units).decode()


def test_a_question_its_answer_and_the_day_stand_together(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "welcome/a-label-you-read", {"what": "Attention-seeking."})

    words = words_of(library, tmp_path)

    asked, answered = (
        words.index("The course asked: What was the word, and what did it make you expect?"),
        words.index("My answer:\n    Attention-seeking."),
    )
    assert asked < answered
    assert "Last changed: 2 March 2026" in words
    assert words.count("My answer: Not answered.") == 2, "the two other prompts say that they are still open"


def test_what_somebody_will_do_stands_as_a_plan_with_a_line_for_the_day(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "welcome/a-label-you-read", {"now-what": "I shall ask."})

    assert "What I plan: I shall ask. By when: ____" in " ".join(words_of(library, tmp_path).split())


def test_a_day_of_a_plan_is_said_in_words(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "plan/one-if-then", {"if": "Somebody asks", "start": "2026-11-30"})

    words = words_of(library, tmp_path)
    assert "My answer:\n    30 November 2026" in words
    assert "2026-11-30" not in words


def test_what_the_course_made_up_says_so(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "plan/the-reflective-account", {"text": "Mine."})
    put(tmp_path, "relationships/in-my-head", {"draft": {"opening": "I said so."}, "ended": []})
    put(tmp_path, "relationships/scan-is-normal", {"what-she-left-out": "How her back was."})

    words = " ".join(words_of(library, tmp_path).split())
    rewrite = library.unit("plan").activity("the-reflective-account")

    made_up = words.index("Example, made up by the course: the words to change")
    assert made_up < words.index("What was it? An online course.") < words.index("My answer: Mine.")
    assert rewrite.intro.split("\n")[0] not in words, "what leads to it is not the learner's"
    assert "Story · example, made up by the course" in words
    assert "The course made up its examples, and the people in them." in words


def test_a_conversation_counts_the_turns_that_were_met_and_names_its_ending(library: Library, tmp_path: Path) -> None:
    talk = library.unit("relationships").activity("in-my-head")
    met = [talk.turns[at] for at in (0, 3, 8)]
    path = [{"turn": turn.id, "reply": turn.replies[0].id, "words": f"Said at {turn.id}."} for turn in met]
    put(tmp_path, "relationships/in-my-head", {"path": path, "ended": [talk.endings[0].id]})

    words = " ".join(words_of(library, tmp_path).split())

    assert re.findall(r"Turn \d+", words) == ["Turn 1", "Turn 2", "Turn 3"]
    assert words.count("The reply I picked - [x]") == 3
    assert "What I said" not in words
    assert f"How it ended [x] {talk.endings[0].title}" in words


def test_what_a_story_asked_stands_with_the_title_of_its_scene(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "relationships/scan-is-normal", {"what-she-left-out": "How her back was."})

    words = " ".join(words_of(library, tmp_path).split())

    asked = "At the scene “What the screen says”: What would you have asked first?"
    assert f"{asked} My answer: How her back was." in words.replace("The course asked: ", "")


def test_a_question_that_was_asked_again_stands_in_the_place_where_it_was_answered(
    library: Library, tmp_path: Path
) -> None:
    response = {"instead": "the-brothers-stairs", "answer": ["rail"], "checked": True, "tries": 1, "met": False}
    put(tmp_path, "refreshers/four-weeks-on", {"no-news-yet": response})

    words = " ".join(words_of(library, tmp_path, "refreshers").split())

    assert "Question 1 of 5 from “After one week”, to try once more" in words
    assert re.search(r"\[x\] [A-D] A rail can help", words)
    assert words.count("Question 1 of 5") == 1
    assert words.count("Not answered.") == 4


def test_nothing_that_nobody_answered_is_in_it(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "welcome/tuesday-at-ten", {"way": "read", "scene": "end", "ways": ["read"]})

    assert "There is nothing here yet." in words_of(library, tmp_path)


def test_every_answer_of_the_first_edition_is_in_it_and_what_went_is_under_its_edition(
    library: Library, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "tests" / "editions" / "2026.1" / "answers", tmp_path / "answers")
    words = " ".join(words_of(library, tmp_path / "answers").split())

    assert "From an earlier edition" in words
    assert "edition 2026.1" in words
    typed = [
        text
        for path in (tmp_path / "answers").rglob("*.json")
        for text in strings(json.loads(path.read_text(encoding="utf-8"))["responses"])
        if "what I wrote in 2026.1" in text
    ]
    assert len(typed) > 40
    assert [text for text in typed if " ".join(text.split()) not in words] == []


def test_an_answer_of_an_earlier_edition_stands_as_it_was_typed(library: Library, tmp_path: Path) -> None:
    edition = library.editions[0]
    name, part = next(
        (f"{unit}/{activity}", part)
        for unit, described in edition.units.items()
        for activity, asked in described.parts.items()
        for part in asked.parts
        if not library.moved_out(f"{unit}/{activity}") and not [*library.now_at(f"{unit}/{activity}")]
    )
    put(tmp_path, name, {part: """She's "fine", it's said."""})

    assert """She's "fine", it's said.""" in words_of(library, tmp_path)


def test_100_000_letters_of_any_kind_are_shown_as_they_are_in_every_format(library: Library, tmp_path: Path) -> None:
    assert len(LONG) > 100_000
    put(tmp_path, "welcome/a-label-you-read", {"what": LONG + "\0\x0b"})
    store = Store(tmp_path)

    html = record.to_file(library, store, "html").decode()
    text = record.to_file(library, store, "text").decode()
    document = docx.Document(io.BytesIO(record.to_file(library, store, "docx")))

    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt; **nicht fett**") == 1300
    assert "<script>alert(1)" not in html
    for words in (text, "\n".join(paragraph.text for paragraph in document.paragraphs)):
        assert " ".join(words.split()).count("مرحبا 🙂 & <script>alert(1)</script> **nicht fett**") == 1300


def test_the_word_document_has_headings_and_says_what_was_chosen(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "welcome/a-label-you-read", {"what": "Attention-seeking."})
    document = docx.Document(io.BytesIO(record.to_file(library, Store(tmp_path), "docx")))

    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading")]
    assert headings[:3] == ["My record", "Welcome: one person, two conditions", "A label you read, or used"]
    assert any("Attention-seeking." in paragraph.text for paragraph in document.paragraphs)
    assert any("looked for names" in paragraph.text for paragraph in document.paragraphs)


def test_ratings_stand_side_by_side_as_a_picture_and_a_table_and_are_called_no_proof(
    library: Library, tmp_path: Path
) -> None:
    put(tmp_path, "welcome/confidence-before", {"show-belief": 3})
    assert "How sure I was, and am" not in words_of(library, tmp_path), "there is nothing to compare"
    put(tmp_path, "plan/confidence-now", {"show-belief": 8})

    page = record.to_file(library, Store(tmp_path), "html").decode()
    assert page.count('<svg class="rating-chart"') == 1
    assert "They do not prove that anything changed." in page
    assert re.search(
        r"1 I can show someone that I believe.* \| 3 \| – \| 8", " ".join(words_of(library, tmp_path).split())
    )
    document = docx.Document(io.BytesIO(record.to_file(library, Store(tmp_path), "docx")))
    assert [cell.text for cell in document.tables[-1].rows[1].cells][1:] == ["3", "–", "8"]


def test_what_is_damaged_is_told_and_the_rest_comes_out(library: Library, tmp_path: Path) -> None:
    torn = put(tmp_path, "welcome/a-label-you-read", {"what": "Torn."})
    torn.write_bytes(torn.read_bytes()[:90])
    put(tmp_path, "relationships/when-trust-changed", {"what": "Whole."})
    store = Store(tmp_path)

    for again in (store, Store(tmp_path)):  # once when it is set aside, and ever after
        words = " ".join(record.to_file(library, again, "text").decode().split())
        assert "What is not in this record" in words
        assert "A label you read, or used (Welcome: one person, two conditions):" in words
        assert "Whole." in words


def test_a_unit_with_a_mistake_is_told_and_the_rest_comes_out(course_folder: Path, tmp_path: Path) -> None:
    file = course_folder / "content" / "01-enabling-relationships.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("unit: relationships", "unit: [", 1), encoding="utf-8")
    put(tmp_path / "answers", "welcome/a-label-you-read", {"what": "Whole."})
    put(tmp_path / "answers", "relationships/when-trust-changed", {"what": "Hidden for now."})

    words = " ".join(words_of(Library(course_folder / "content"), tmp_path / "answers").split())

    assert "Cultivate enabling relationships: there is a mistake in the words of this unit just now." in words
    assert "Whole." in words


@pytest.mark.parametrize("form", formats.FORMATS)
def test_the_file_says_the_day_and_that_it_is_a_part(form: formats.Format) -> None:
    assert record.file_name(form).startswith("my-record-20")
    assert record.file_name(form, is_part=True).startswith("my-record-part-20")


def test_a_part_does_not_say_that_it_is_everything(library: Library, tmp_path: Path) -> None:
    put(tmp_path, "welcome/a-label-you-read", {"what": "Attention-seeking."})
    whole, part, parts = (
        " ".join(words_of(library, tmp_path, *units).split()) for units in ((), ["plan"], ["plan", "relationships"])
    )

    assert "Everything that I wrote or chose in the course" in whole
    assert "What I wrote or chose in “Action plan and looking back”, a part of the course" in part
    assert "it answers: Action plan and looking back; Cultivate enabling relationships. Made on" in parts
    assert "Everything" not in part + parts
