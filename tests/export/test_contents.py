"""The way from one lesson to the others."""

from __future__ import annotations

from course.export.contents import contents, links
from course.loading.library import Library


def test_the_first_lesson_leads_on_and_the_last_leads_back(library: Library) -> None:
    first, last = library.lessons[0], library.lessons[-1]

    assert f"({library.lessons[1].file}.ipynb)" in links(library, first)
    assert f"({library.lessons[-2].file}.ipynb)" in links(library, last)
    assert links(library, first).count(".ipynb") == links(library, last).count(".ipynb") == 1


def test_every_lesson_is_listed_once_and_where_one_is_is_no_link(library: Library) -> None:
    here = library.lessons[3]
    listed = contents(library, here).split("\n\n")[1].splitlines()

    assert len(listed) == len(library.course.lessons)
    [own] = [line for line in listed if f"**{here.title}**" in line]
    assert ".ipynb" not in own
    for other in library.lessons:
        assert other is here or any(f"[{other.title}]({other.file}.ipynb)" in line for line in listed)


def test_among_the_notices_every_lesson_is_a_link(library: Library) -> None:
    assert contents(library, None).count(".ipynb)") == len(library.lessons)
