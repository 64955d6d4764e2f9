"""What the rules read is what a learner meets."""

from __future__ import annotations

from course import checks, render
from course.checks import Manuscript
from course.loading.library import Library
from course.model.option_order import shuffled


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
