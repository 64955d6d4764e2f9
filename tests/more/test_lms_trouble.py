"""A learning platform that is slow, refuses, says nothing or is not there: it is named, and nothing is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from course.export.lms import STANDARDS, Standard
from course.export.lms.flags import flag
from course.loading.library import Library
from tests.browser.browser import watched_page
from tests.browser.one_file import KEEP, opened
from tests.browser.test_pages_answers import write
from tests.more.platform import LearningPlatform, certificate_of, keep_name, launch, launched
from tests.more.quiz import CHECKED, SECRET, do_quiz

pytestmark = pytest.mark.more


def test_a_platform_that_answers_errors_is_named_and_told_again_later(
    browser: Browser, platform: LearningPlatform, library: Library
) -> None:
    platform.fails = True
    with watched_page(browser) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        page.clock.install()
        sco = launch(page, platform)
        expect(sco.trouble).to_contain_text("Your learning platform did not record what you did last (")
        expect(sco.trouble).to_contain_text("Your words are not lost: they stay here, whatever the platform does.")
        name = write(sco, SECRET)
        do_quiz(sco, library)
        expect(sco.activity(name).locator("textarea").first).to_have_value(SECRET)
        platform.fails = False
        page.clock.fast_forward(61_000)
        platform.wait_until_kept(flag(CHECKED))
        expect(sco.trouble).to_be_empty()
        expect(sco.state).to_contain_text("your learning platform recorded which activities")


def test_a_platform_that_takes_thirty_seconds_is_named_and_nothing_is_lost(
    browser: Browser, platform12: LearningPlatform, library: Library
) -> None:
    with launched(browser, platform12) as (_, sco):
        expect(sco.state).to_contain_text("your learning platform recorded which activities")
        platform12.takes = 30
        name = write(sco, SECRET)
        do_quiz(sco, library)
        platform12.wait_until_kept(flag(CHECKED))
        expect(sco.trouble).to_contain_text(re.compile(r"took 3\d seconds to answer, and the page stood still"))
        expect(sco.activity(name).locator("textarea").first).to_have_value(SECRET)


def test_while_a_platform_takes_long_to_begin_the_course_can_be_read(
    browser: Browser, platform12: LearningPlatform
) -> None:
    platform12.takes = 5
    platform12.prepared = """
      const begin = api.LMSInitialize;
      api.LMSInitialize = (word) => { window.begunAt = Date.now(); api.commitSlowly(); return begin.call(api, word); };
      api.commitSlowly = () => {
        const request = new XMLHttpRequest();
        request.open("POST", "/commit", false);
        request.send(JSON.stringify({ cmi: SAVED }));
      };"""
    with launched(browser, platform12) as (page, sco):
        expect(sco.state).not_to_contain_text("Asking")
        painted = sco.page.evaluate(
            "performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime"
        )
        answered = page.evaluate("window.begunAt") + platform12.takes * 1000
        assert painted < answered - 1000, "the words were there long before the platform answered"


def test_without_a_platform_that_is_said_and_the_course_works_as_ever(
    browser: Browser, packages: dict[str, bytes], runtime: Path, tmp_path: Path
) -> None:
    with LearningPlatform(packages["scorm12"], runtime, "scorm12") as platform:
        path = tmp_path / "course.html"
        path.write_bytes(platform.give(f"/package/{platform.file}") or b"")
    with opened(browser, path) as file:
        expect(file.page.locator(".notice:visible")).to_contain_text("No learning platform was found here")
        file.keep()
        name = write(file)
        file.expect_saved(name)
        keep_name(file, "Ann Example")
        file.reload()
        expect(file.activity(name).locator("textarea").first).not_to_have_value("")
        expect(certificate_of(file).get_by_label("Your name")).to_have_value("Ann Example")


def test_a_platform_that_refuses_to_begin_is_named_with_its_reason(
    browser: Browser, packages: dict[str, bytes], runtime: Path
) -> None:
    with LearningPlatform(packages["scorm2004"], runtime, "scorm2004") as platform:
        platform.prepared = 'api.Initialize(""); api.Terminate("");'
        with launched(browser, platform) as (_, sco):
            expect(sco.trouble).to_contain_text("did not let the course begin (Content Instance Terminated 104)")
            expect(sco.trouble).to_contain_text(
                "What you write is on this page alone, as nobody has said whose words these are"
            )
            name = write(sco)
            sco.expect_on_page(name)
            sco.activity(name).get_by_role("button", name=KEEP).click()
            expect(sco.activity(name).locator(".alarm")).to_contain_text("This browser keeps nothing for this page.")
            assert sco.page.evaluate("localStorage.length") == 0, "nobody knows whose words these are"


@pytest.mark.parametrize("answer", ["undefined", '""', "(() => { throw new Error() })()"])
def test_a_platform_that_says_nothing_is_named(browser: Browser, platform12: LearningPlatform, answer: str) -> None:
    platform12.prepared = f"for (const name of ['LMSInitialize', 'LMSGetLastError']) api[name] = () => {answer};"
    with launched(browser, platform12) as (_, sco):
        expect(sco.trouble).to_contain_text("did not let the course begin (it did not answer)")
        sco.expect_on_page(write(sco))


NAMELESS = {
    "refuses to begin": "api.LMSInitialize = () => 'false';",
    "refuses to tell": """const read = api.LMSGetValue;
      let failed = false;
      api.LMSGetValue = (name) => (failed = name.includes("student_id")) ? "" : read.call(api, name);
      api.LMSGetLastError = () => failed ? "101" : "0";""",
    "names nobody": """const read = api.LMSGetValue;
      api.LMSGetValue = (name) => name.includes("student_id") ? "" : read.call(api, name);""",
}
"""Platforms that do not say who is learning, as what each does before the course is launched."""


@pytest.mark.parametrize("prepared", NAMELESS.values(), ids=NAMELESS.keys())
def test_where_nobody_says_who_is_learning_a_certificate_keeps_no_name_and_shows_none(
    browser: Browser, platform12: LearningPlatform, prepared: str
) -> None:
    with watched_page(browser) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        platform12.prepared = "window.API = undefined;"
        alone = launch(page, platform12)
        keep_name(alone, "Ann Example")
        kept = alone.page.evaluate("JSON.stringify(localStorage)")
        assert "Ann Example" in kept, "without a platform a name is kept as ever"

        platform12.prepared = prepared
        sco = launch(page, platform12)
        certificate = certificate_of(sco)
        expect(certificate.get_by_label("Your name")).to_have_value("")
        keep = certificate.locator("[data-field=keep]")
        expect(keep).not_to_be_checked()
        certificate.get_by_label("Your name").fill("Ben Example")
        keep.click()
        expect(sco.said).to_have_text(
            "This browser keeps nothing for the lesson: your name and these times go on the certificate and are not kept."
        )
        expect(keep).not_to_be_checked()
        certificate.locator("[data-make]").click()
        expect(sco.said).to_contain_text("No certificate was made")
        assert sco.page.evaluate("JSON.stringify(localStorage)") == kept


def test_where_a_platform_names_nobody_words_are_on_the_page_alone_and_it_is_told_what_is_done(
    browser: Browser, platform12: LearningPlatform, library: Library
) -> None:
    platform12.prepared = NAMELESS["names nobody"]
    with launched(browser, platform12) as (_, sco):
        expect(sco.state).to_contain_text("your learning platform recorded which activities")
        expect(sco.trouble).to_contain_text("did not say who you are, so what you write is on this page alone")
        do_quiz(sco, library)
        platform12.wait_until_kept(flag(CHECKED))
        name = write(sco, SECRET)
        sco.activity(name).get_by_role("button", name=KEEP).click()
        expect(sco.activity(name).locator(".alarm")).to_contain_text("This browser keeps nothing for this page.")
        assert sco.page.evaluate("localStorage.length") == 0, "nobody knows whose words these are"
        expect(sco.trouble).to_contain_text("did not say who you are")


@pytest.mark.parametrize("trouble", ["fails", "slow", "forgets"])
def test_a_platform_that_names_nobody_and_has_trouble_besides_is_not_said_to_leave_words_there(
    browser: Browser, platform12: LearningPlatform, trouble: str
) -> None:
    platform12.prepared = NAMELESS["names nobody"]
    if trouble == "forgets":
        platform12.prepared += """
          const readOn = api.LMSGetValue;
          let forgot = false;
          api.LMSGetValue = (name) => (forgot = name.includes("suspend")) ? "" : readOn.call(api, name);
          api.LMSGetLastError = () => forgot ? "101" : "0";"""
    platform12.fails = trouble == "fails"
    platform12.takes = 3 if trouble == "slow" else 0
    said = {"fails": "did not record", "slow": "seconds to answer", "forgets": "what you have done before"}[trouble]
    with launched(browser, platform12) as (_, sco):
        expect(sco.trouble).to_contain_text(said)
        expect(sco.trouble).to_contain_text("on this page alone")
        expect(sco.trouble).not_to_contain_text("stay here")


FIELDS = {
    "scorm12": ("LMSGetValue", "LMSGetLastError", {"core": {"student_id": "n-1", "lesson_status": "completed"}}),
    "scorm2004": ("GetValue", "GetLastError", {"learner_id": "n-1", "completion_status": "completed"}),
}
"""How each standard reads, and a learner who has finished."""


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("field", ["suspend_data", "status"])
def test_what_a_platform_does_not_tell_is_not_written_over(
    browser: Browser, packages: dict[str, bytes], runtime: Path, standard: Standard, field: str
) -> None:
    read, code, learner = FIELDS[standard]
    with LearningPlatform(packages[standard], runtime, standard) as platform:
        platform.saved = {**learner, "suspend_data": f"1|context|{flag(CHECKED)}"}
        platform.prepared = f"""{{
          const [read, code] = [api.{read}, api.{code}];
          let failed = false;
          api.{read} = (name) => (failed = name.includes("{field}")) ? "" : read.call(api, name);
          api.{code} = () => failed ? "101" : code.call(api);
        }}"""
        with launched(browser, platform) as (_, sco):
            expect(sco.trouble).to_contain_text("did not tell the course what you have done before (")
            sco.keep()
            name = write(sco, SECRET)
            sco.expect_saved(name)
            kept = sco.page.evaluate("Object.keys(localStorage).join()")
            assert "learner-" in kept, "its words are the learner's own"
        assert platform.told == []


def test_what_a_newer_edition_recorded_is_left_alone(browser: Browser, platform: LearningPlatform) -> None:
    platform.saved["suspend_data"] = "2|context|in another way"
    with launched(browser, platform) as (_, sco):
        expect(sco.trouble).to_contain_text("Your learning platform holds what a newer edition of this course recorded")
        sco.expect_on_page(write(sco))
    assert platform.told == []
