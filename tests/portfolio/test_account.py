"""A reflective account has what the learner picked, under the heading they picked, and nothing else of theirs."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from course.language.plaintext import html_to_text
from course.learner.completed import find_studied
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import account
from course.portfolio.account import NoPlace
from course.portfolio.formats import Format
from course.portfolio.picked import Kept, Pick, find_written
from course.render import messages
from tests.portfolio.answers import put
from tests.portfolio.finish import finish

LABEL, DIARY = "welcome/a-label-you-read", "relationships/when-trust-changed"
FIRST, SECOND = "Attention-seeking 🙂 <b>bold</b>", "She stopped\ntalking."


@pytest.fixture
def store(library: Library, tmp_path: Path) -> Store:
    """The answers of somebody who wrote in two reflections, and chose in a quiz."""
    [prompt, *_] = library.unit("relationships").activity("when-trust-changed").prompts
    put(tmp_path, LABEL, {"what": FIRST})
    put(tmp_path, DIARY, {prompt.id: SECOND})
    return Store(tmp_path)


def words_of(library: Library, store: Store, regulator: str, *picks: tuple[str, str], form: Format = "text") -> str:
    chosen = account.find_regulator(library, regulator)
    kept = Kept(tuple(Pick(*pick) for pick in picks))
    studied = find_studied(library, store)
    raw = account.to_file(library, chosen, find_written(library, store), kept, form, studied)
    return " ".join((html_to_text(raw.decode()) if form == "html" else raw.decode()).split())


def test_what_was_picked_stands_under_its_heading_and_what_changed_stays_blank(library: Library, store: Store) -> None:
    words = words_of(library, store, "nmc", ("what-you-learnt", LABEL))

    learnt, changed = words.index("What did you learn from"), words.index("How did you change")
    assert learnt < words.index(FIRST) < changed
    assert "She stopped" not in words, "nobody picked it"
    assert words.count(FIRST) == 1
    assert words.count(messages.FILLED_IN_BY_COURSE) == 1, "of the other heading"
    assert words.count(messages.LEFT_BLANK_FOR_CHANGE) == 1


def test_what_it_was_is_filled_in_by_the_course_above_what_the_learner_puts_there(
    library: Library, tmp_path: Path
) -> None:
    finish(tmp_path, library.unit("relationships"))
    put(tmp_path, LABEL, {"what": "A word."}, "2026-03-05T10:00:00.000+00:00")
    put(tmp_path, "context/one-barrier", {"how": "Nothing picked."})
    store = Store(tmp_path)
    first, second = (library.entry(unit).title for unit in ("relationships", "welcome"))
    of_the_course = f"{messages.FILLED_IN_BY_COURSE} The online course “{library.course.title}”"

    for regulator, what_it_was in (("nmc", "what-it-was"), ("hcpc", "what-it-was"), ("aomrc", "what")):
        other = next(
            each.id
            for each in account.find_regulator(library, regulator).headings
            if each.takes == "words" and each.id != what_it_was
        )
        words = words_of(library, store, regulator, (other, DIARY), (other, LABEL))
        assert of_the_course in words
        assert f"“{first}”, finished on 2 March 2026." in words
        assert f"“{second}”, not finished yet; last saved on 5 March 2026." in words
        assert library.entry("context").title not in words, "nothing of it was picked"
        words = words_of(library, store, regulator, (what_it_was, DIARY))
        assert words.index(of_the_course) < words.index("Mine.")


def test_what_somebody_plans_stands_as_a_plan_above_the_space_for_what_changed(
    library: Library, tmp_path: Path
) -> None:
    put(tmp_path, LABEL, {"what": "A word.", "now-what": "I shall ask."})
    words = words_of(library, Store(tmp_path), "nmc", ("what-changed", f"{LABEL}/now-what"))

    changed = words.index("How did you change or improve")
    plan = words.index(f"{messages.MY_PLAN} I shall ask. {messages.BY_WHEN}")
    assert changed < plan < words.index(messages.LEFT_BLANK_FOR_CHANGE)
    assert f"{messages.MY_PLAN} I shall ask." in words_of(
        library, Store(tmp_path), "nmc", ("what-you-learnt", f"{LABEL}/now-what")
    )


def test_what_the_course_says_of_the_headings_goes_into_no_document(library: Library, store: Store) -> None:
    assert "Looked at on" not in words_of(library, store, "nmc", ("what-you-learnt", LABEL))
    assert "We read the four questions" not in words_of(library, store, "nmc")


@pytest.mark.parametrize("form", ["text", "html"])
def test_every_format_says_where_it_is_to_be_copied_and_that_one_account_is_of_one_event(
    library: Library, store: Store, form: Format
) -> None:
    words = words_of(library, store, "nmc", ("what-you-learnt", LABEL), form=form)

    assert "Copy this into the NMC" in words
    assert "five accounts, each of one event" in words
    assert "Check against the current form: https://www.nmc.org.uk/" in words
    assert "--format" not in words
    assert "Open the page version in a browser" in words


def test_several_go_under_one_heading_in_the_order_in_which_they_were_picked(library: Library, store: Store) -> None:
    words = words_of(library, store, "NMC", ("what-it-was", DIARY), ("what-it-was", LABEL), ("what-you-learnt", LABEL))

    assert words.index("She stopped talking.") < words.index(FIRST)
    assert words.count(FIRST) == 2


def test_answers_to_single_questions_go_where_each_fits_and_share_the_title_of_their_activity(
    library: Library, tmp_path: Path
) -> None:
    put(tmp_path, LABEL, {"what": "A word.", "so-what": "Left out.", "now-what": "I shall ask."})
    picks = [("what-it-was", "what"), ("what-you-learnt", "now-what"), ("what-you-learnt", "so-what")]
    places = [(heading, f"{LABEL}/{part}") for heading, part in picks]
    words = words_of(library, Store(tmp_path), "nmc", *places, form="html")

    learnt, changed = words.index("What did you learn from"), words.index("How did you change")
    assert words.index("A word.") < learnt < words.index("I shall ask.") < words.index("Left out.") < changed
    assert words.count("A label you read, or used") == 2, "once under each heading"
    assert words[learnt:].index("What will you do when the next one reaches you?") < words[learnt:].index("I shall ask")


def test_what_is_handed_in_holds_their_words_and_nothing_that_the_course_asked(library: Library, store: Store) -> None:
    words = words_of(library, store, "nmc", ("what-you-learnt", LABEL), ("what-it-was", DIARY))

    assert FIRST in words
    assert SECOND.split()[0] in words
    for of_the_course in (
        "A label you read, or used",
        "My answer",
        *(p.text for p in library.activity(LABEL)[1].prompts),
    ):
        assert of_the_course not in words


@pytest.mark.parametrize("regulator", ["nmc", "aomrc", "hcpc", "gphc"])
def test_every_regulator_has_a_heading_to_put_words_under(library: Library, store: Store, regulator: str) -> None:
    chosen = account.find_regulator(library, regulator)
    for heading in (heading for heading in chosen.headings if heading.takes == "words"):
        assert FIRST in words_of(library, store, regulator, (heading.id, LABEL))


def test_word_has_the_words_as_they_were_typed(library: Library, store: Store) -> None:
    chosen = account.find_regulator(library, "nmc")
    kept = Kept((Pick("what-you-learnt", LABEL),))
    raw = account.to_file(library, chosen, find_written(library, store), kept, "docx")
    assert FIRST in "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(raw)).paragraphs)


@pytest.mark.parametrize(
    ("pick", "said"),
    [
        (("what-you-learned", LABEL), "Did you mean 'what-you-learnt'?"),
        (("the-code", LABEL), "Under “the-code” only what you did, what you plan or what you say of it there can go"),
        (("what-changed", LABEL), "Under “what-changed” only what you did, what you plan"),
        (("what-the-code", LABEL), "Your own words go under no heading “what-the-code”."),
        (("what-it-was", "welcome/a-label-you-reed"), "Did you mean 'welcome/a-label-you-read'?"),
        (("what-it-was", "welcome/a-label-you-read/what-now"), "Did you mean 'welcome/a-label-you-read/what'?"),
        (("what-it-was", "welcome/first-questions"), "You have no words of your own in “welcome/first-questions”."),
    ],
)
def test_what_cannot_go_there_is_refused_with_what_can(
    library: Library, store: Store, pick: tuple[str, str], said: str
) -> None:
    with pytest.raises(NoPlace) as refused:
        words_of(library, store, "nmc", pick)
    assert said in str(refused.value)


def test_a_regulator_that_nobody_knows_is_refused_with_those_who_are(library: Library) -> None:
    with pytest.raises(NoPlace, match="nmc  Nursing and Midwifery Council"):
        account.find_regulator(library, "gmc")
