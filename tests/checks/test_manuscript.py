"""What the rules read is what a learner meets."""

from __future__ import annotations

from course import render
from course.checks import Verdict
from course.model.option_order import shuffled


def test_checked_order_is_the_order_shown(verdict: Verdict) -> None:
    manuscript = verdict.manuscript
    assert manuscript
    library = manuscript.library
    located = next(located for located in manuscript.course_items if located.options)
    names = (library.course.seed, located.loaded.record.id, located.quiz.id, located.item.id)
    html = render.html(library, located.loaded.record, located.quiz, "handout")

    shown = [option.text for option in manuscript.shown(located)]

    assert shown == [option.text for option in shuffled(located.options, *names)]
    places = [html.find(str(render.markdown.inline(text))) for text in shown]
    assert places == sorted(places)
    assert -1 not in places
