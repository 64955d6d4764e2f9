"""The one file, as text: what is in it, what it may do, and how large it is."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner

from course.cli import main
from course.export import pages
from course.export.errors import NotMade
from course.export.pages.host import BROWSER_HALF
from course.export.pages.web import WEB
from course.learner import messages as learners
from course.learner import progress_messages as progress
from course.loading.library import SPECIMEN, Library
from course.model.edition import BOOKKEEPING
from course.render import messages as say

LARGEST = 2_500_000
"""Bytes of nine units: what a trust's mail takes, and what a phone reads in a moment."""


@pytest.fixture(scope="module")
def specimen(library: Library) -> str:
    return pages.page(library, [SPECIMEN])


def policy_of(text: str) -> dict[str, list[str]]:
    content = lxml.html.document_fromstring(text).xpath("//meta[@http-equiv]/@content")[0]
    return {name: sources for name, *sources in (directive.split() for directive in content.split(";"))}


@pytest.mark.more
def test_all_nine_units_fit_into_the_size_that_was_promised(library: Library) -> None:
    text = pages.page(library, library.written)
    assert len(library.written) == 9
    assert len(text.encode()) <= LARGEST
    assert text == pages.page(library, library.written), "the same words give the same bytes"
    whole = lxml.html.document_fromstring(pages.page(library))
    assert whole.xpath("//article/@data-lesson") == [
        *(entry.unit for entry in library.lessons),
        "about-this-course",
    ]


def test_the_policy_allows_what_stands_in_the_file_and_nothing_else(specimen: str) -> None:
    policy = policy_of(specimen)
    assert policy["default-src"] == ["'none'"]
    assert policy["base-uri"] == policy["form-action"] == ["'none'"]
    assert "connect-src" not in policy, "the default forbids it"
    assert not {"'unsafe-inline'", "'unsafe-eval'", "https:", "*"} & {s for each in policy.values() for s in each}
    run = {*lxml.html.document_fromstring(specimen).xpath("//script[not(@type) or @type='module']/text()")}
    assert len(run) == 4
    hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(each.encode()).digest()).decode()}'" for each in run}
    assert {*policy["script-src"]} == hashes
    assert "eval(" not in "".join(run)
    assert "new Function" not in "".join(run)


def test_for_a_host_the_policy_allows_the_two_files_beside_it_and_nothing_more(library: Library) -> None:
    policy = policy_of(pages.page(library, [SPECIMEN], WEB))
    plain = policy_of(pages.page(library, [SPECIMEN]))
    assert policy.keys() - plain.keys() == {"manifest-src", "worker-src"}
    assert policy["manifest-src"] == policy["worker-src"] == ["'self'"]
    assert policy["default-src"] == ["'none'"]


def test_nothing_in_it_is_loaded_from_anywhere(specimen: str) -> None:
    page = lxml.html.document_fromstring(specimen)
    loaded = page.xpath("//@src | //@srcset | //@poster | //link/@href | //object/@data")
    assert loaded == ["data:,"]
    assert "@import" not in specimen
    assert "url(" not in "".join(page.xpath("//style/text()"))
    assert page.xpath("//*[@style] | //*[starts-with(name(), 'on')] | //@*[starts-with(name(), 'on')]") == []


def test_no_id_stands_in_it_twice(specimen: str) -> None:
    page = lxml.html.document_fromstring(re.sub(r"<template>.*?</template>", "", specimen, flags=re.DOTALL))
    ids = page.xpath("//@id")
    assert sorted({each for each in ids if ids.count(each) > 1}) == []


def test_every_link_within_the_file_leads_somewhere(specimen: str) -> None:
    page = lxml.html.document_fromstring(specimen)
    ids = {*page.xpath("//@id")}
    links = [href for href in page.xpath("//main//a/@href") if not href.startswith("http")]
    assert links
    assert [href for href in links if href.removeprefix("#") not in ids] == []


def test_jupyterlab_is_named_in_the_notices_alone(specimen: str) -> None:
    page = lxml.html.document_fromstring(specimen)
    for notices in page.xpath("//*[@data-lesson='about-this-course']"):
        notices.drop_tree()
    for script in page.xpath("//script | //style"):
        script.drop_tree()
    words = page.text_content()
    assert "Your answers" in words
    assert not re.search("jupyter|notebook|terminal|kernel", words, re.IGNORECASE)


def test_what_the_script_knows_of_the_course_is_what_the_records_say(specimen: str, library: Library) -> None:
    data = json.loads(lxml.html.document_fromstring(specimen).xpath("//script[@id='__course']/text()")[0])
    unit = library.unit("specimen")
    [known] = data["units"]
    assert [each["id"] for each in known["activities"]] == [activity.id for activity in unit.activities]
    assert [each["completion"] for each in known["activities"]] == [a.completion for a in unit.activities]
    assert data["edition"] == library.course.version


SAME = {
    "allDone": progress.ALL_DONE,
    "done": progress.DONE,
    "doneAndBegun": progress.DONE_AND_BEGUN,
    "finishedIn": progress.FINISHED_IN,
    "notBegun": progress.NOT_BEGUN,
    "oneLeftInUnit": progress.ONE_LEFT_IN_UNIT,
    "leftInUnit": progress.LEFT_IN_UNIT,
    "allOfOneUnitDone": progress.ALL_OF_ONE_UNIT_DONE,
    "allUnitsDone": progress.ALL_UNITS_DONE,
    "unitsDoneAndOneMinute": progress.UNITS_DONE_AND_ONE_MINUTE,
    "unitsDoneAndMinutes": progress.UNITS_DONE_AND_MINUTES,
    "unitsDoneAndHours": progress.UNITS_DONE_AND_HOURS,
    "tooLarge": learners.FILE_TOO_LARGE,
    "notUtf8": learners.REFUSED_NOT_UTF_8,
    "damaged": learners.REFUSED_DAMAGED,
    "cutOff": learners.REFUSED_CUT_OFF,
    "otherKind": learners.REFUSED_OTHER_KIND,
    "newerFile": learners.REFUSED_NEWER,
    "noAnswers": learners.REFUSED_EMPTY,
    "damagedNear": learners.REFUSED_NEAR,
    "activityOfNewer": learners.NEWER_VERSION,
    "brought": learners.BROUGHT,
    "stayed": learners.STAYED,
    "finishedOn": say.UNIT_FINISHED_ON,
    "notFinished": say.UNIT_NOT_FINISHED,
    "clearedFormerOne": learners.CLEARED_FORMER_ONE,
    "clearedFormer": learners.CLEARED_FORMER,
    "madeOn": say.MADE_ON,
    "finishedCourse": say.HAS_FINISHED_COURSE,
    "finishedUnits": say.HAS_FINISHED_UNITS,
    "savedFromTo": say.FROM_TO,
    "savedOn": say.ALL_ON,
    "timeRoleAndDay": say.TIME_ROLE_AND_DAY,
    "noCertificateYet": say.NO_CERTIFICATE_YET,
    "noCertificateButBegun": say.NO_CERTIFICATE_BUT_BEGUN,
    "nothing": learners.NOTHING,
    "yes": learners.YES,
    "no": learners.NO,
    "keepInThisBrowser": pages.messages.KEEP_IN_THIS_BROWSER,
}
"""What both halves of the course say, each from a file of its own."""


@pytest.mark.parametrize("name", SAME)
def test_the_page_says_what_a_notebook_says(name: str) -> None:
    text = (BROWSER_HALF / "messages.js").read_text(encoding="utf-8")
    found = re.search(rf"^  {name}:\s+(?:\([\w, ]+\) =>)?(.*?),\n(?=  \w+:|\n|}})", text, re.DOTALL | re.MULTILINE)
    assert found
    words = "".join(a or b for a, b in re.findall(r'"([^"]*)"|`([^`]*)`', found[1]))
    assert re.sub(r"\$\{(\w+)\}", r"{\1}", words) == SAME[name]


def test_the_page_calls_parts_of_answers_what_a_notebook_calls_them() -> None:
    text = (BROWSER_HALF / "messages.js").read_text(encoding="utf-8")
    parts, labels = (
        dict(re.findall(r'^    (\w+): "(.*)",$', text.partition(f"  {name}: {{\n")[2].partition("  },\n")[0], re.M))
        for name in ("parts", "labels")
    )
    assert parts == {part: words for part, words in learners.PARTS.items() if part not in BOOKKEEPING}
    assert labels == learners.LABELS


def test_for_a_host_the_command_writes_two_files_more(course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course_folder)
    done = CliRunner().invoke(main, ["export", "pages", "--host", "--unit", "1", "--unit", "2", "--out", "made"])
    assert done.exit_code == 0, done.output
    names = {path.name for path in (course_folder / "made").iterdir()}
    assert names == {"01-enabling-relationships.html", "02-context.html", "manifest.webmanifest", "sw.js"}
    worker = (course_folder / "made" / "sw.js").read_text(encoding="utf-8")
    assert '"01-enabling-relationships.html 02-context.html manifest.webmanifest"' in worker
    assert "Put all of these side by side on a web host with HTTPS." in done.output


def test_the_command_writes_the_file_of_a_unit(course_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course_folder)
    done = CliRunner().invoke(main, ["export", "pages", "--unit", "relationships", "--out", "made"])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("Made made/01-enabling-relationships.html: 0.")
    text = (course_folder / "made" / "01-enabling-relationships.html").read_text(encoding="utf-8")
    page = lxml.html.document_fromstring(text)
    assert page.xpath("//article/@data-lesson") == ["relationships", "about-this-course"]
    assert page.xpath("//*[@id='relationships/contents']//li//a") == [], "no other unit is in this file"


def test_the_certificate_in_a_units_file_has_that_unit_alone(library: Library) -> None:
    entry = library.entry("context")
    page = lxml.html.document_fromstring(pages.page(library, [entry]))
    for name in ("certificate-page", "statement-page"):
        [text] = page.xpath(f"//script[@id='__{name}']/text()")
        finished = lxml.html.document_fromstring(text).xpath("//*[contains(@class, 'finished')]")
        assert len(finished) == 1
        assert library.unit("context").title in finished[0].text_content()


def test_a_course_without_units_gets_no_file(tiny: Path) -> None:
    library = Library(tiny / "content")
    for entry in library.lessons:
        library.path(entry).unlink()
    with pytest.raises(NotMade, match="There is no unit to put into the file"):
        pages.page(Library(tiny / "content"))
