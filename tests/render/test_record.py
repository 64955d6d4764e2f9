"""A record before it is filled in: it holds no key, and it says what can be said without an answer."""

from __future__ import annotations

import datetime
import re

import pytest

from course import render
from course.learner.earlier import BOOKKEEPING
from course.loading.library import Library
from course.render import record
from tests.render.key import key
from tests.render.markup import every_activity, plain_words

TODAY = datetime.date(2026, 11, 27)


def test_nothing_of_the_key_is_said_in_a_record(library: Library) -> None:
    unit = library.unit("specimen")
    for activity in unit.activities:
        words = plain_words(render.html(library, unit, activity, "record"))
        for secret in key(activity):
            if len(secret.split()) > 5 and activity.kind != "conversation":
                assert plain_words(secret) not in words, secret


@every_activity
def test_each_part_of_a_response_has_its_place(library: Library, unit: str, name: str) -> None:
    """Whoever adds a kind says where its answers go, or they are in nobody's record."""
    found, activity = library.activity(f"{unit}/{name}")
    markup = render.html(library, found, activity, "record")
    paths = re.findall(r'data-(?:answer|ticked|rank)="([^"]+)"', markup)
    places = {path.partition("/")[0] for several in paths for path in several.split("|")}

    assert {*activity.parts} - BOOKKEEPING <= places


def test_what_could_not_be_read_is_told_at_its_head(library: Library) -> None:
    page = record.page(library, [], [], ["A file <b>is</b> torn."], TODAY, "")

    assert "What is not in this record" in page
    assert "A file &lt;b&gt;is&lt;/b&gt; torn." in page
    assert page.index("is&lt;/b&gt; torn") < page.index("There is nothing here yet.")
    assert "What is not in this record" not in record.page(library, [], [], [], TODAY, "")


@pytest.mark.parametrize("id_", ["nmc", "aomrc", "hcpc", "gphc"])
def test_an_account_says_whose_headings_these_are_and_when_they_were_looked_at(library: Library, id_: str) -> None:
    regulator = next(each for each in library.regulators if each.id == id_)
    page = record.account(library, regulator)

    assert page.count("data-heading=") == len(regulator.headings)
    assert f'href="{regulator.url}"' in page
    assert "Check against the current form:" in page
    assert "Looked at on 27 November 2026." in page
    assert page.count("Left blank for you") == sum(each.takes == "nothing" for each in regulator.headings)
