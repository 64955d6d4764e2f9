"""The package for learning platforms in a real Chromium: launched, left, resumed, completed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from course.export import lms
from course.export.lms import STANDARDS, Standard, flags
from course.export.lms.flags import flag
from course.loading.library import Library
from tests.browser.browser import watched_page
from tests.browser.test_pages_answers import reflection, write
from tests.more.learner import answer, complete
from tests.more.platform import (
    API,
    POPUP,
    LearningPlatform,
    Sco,
    certificate_of,
    cut_power,
    keep_name,
    launch,
    launched,
)
from tests.more.quiz import CHECKED, SECRET, UNIT, do_quiz, quiz_of
from tests.waiting import wait_until

pytestmark = pytest.mark.more


def test_launched_answered_left_without_warning_resumed_and_completed(
    browser: Browser, platform: LearningPlatform, library: Library
) -> None:
    unit = library.unit(UNIT)
    with launched(browser, platform) as (page, sco):
        expect(sco.state).to_contain_text("your learning platform recorded which activities")
        assert platform.status == "incomplete"
        write(sco, SECRET)
        do_quiz(sco, library)
        platform.wait_until_kept(flag(CHECKED))

        sco.page.evaluate(f"location.hash = '#{CHECKED}'")
        platform.wait_until_kept(f"|{CHECKED}|")
        count = len(platform.told)
        cut_power(browser, page)
    assert len(platform.told) == count, "nothing was said when it was left"
    with launched(browser, platform) as (_, sco):  # on another computer: nothing is kept in this browser
        expect(sco.page.locator(".wm-notice")).to_contain_text("You left off here.")
        expect(sco.activity(CHECKED)).to_be_in_viewport()
        total = sum(activity.counts for activity in unit.activities)
        expect(sco.page.locator('[data-words="unit"]:visible')).to_contain_text(f"2 of {total} activities done")
        expect(sco.activity(CHECKED).locator("header .state")).to_have_text("✓ Done, as your learning platform has it")
        sco.keep()
        complete(sco, unit)
        expect(sco.activity(CHECKED).locator("header .state")).to_have_text("✓ Done")
        expect(sco.state).to_contain_text("that you have finished")
        assert platform.status == "completed"
    with launched(browser, platform) as (_, sco):
        expect(sco.state).to_contain_text("that you have finished")
        assert platform.status == "completed", "what is finished stays so"
    words = json.dumps(platform.told)
    assert "failed" not in words
    assert SECRET not in words
    assert "What I would say" not in words
    assert all(len(cmi["suspend_data"]) < 4096 for cmi in platform.told)
    assert not any(key in words for key in ("student_response", "learner_response"))


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_platform_that_opened_it_in_a_window_of_its_own_is_found(
    browser: Browser, packages: dict[str, bytes], runtime: Path, standard: Standard
) -> None:
    with LearningPlatform(packages[standard], runtime, standard) as platform, watched_page(browser) as page:
        platform.launch = POPUP
        page.goto(platform.url)
        with page.expect_popup() as popup:
            page.get_by_role("button", name="Launch").click()
        expect(Sco(popup.value).state).to_contain_text("your learning platform recorded which activities")


def test_it_is_told_every_ten_seconds_at_the_most_and_when_the_page_is_hidden(
    browser: Browser, platform12: LearningPlatform, library: Library
) -> None:
    with watched_page(browser) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        page.clock.install()
        sco = launch(page, platform12)
        wait_until(lambda: len(platform12.told) == 1)
        page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)  # from now on the test turns it
        count = len(platform12.told)
        assert count <= 2, "the first time, and where the learner is"
        for item in quiz_of(library).items:
            answer(item, sco.item(CHECKED, item.id))
        page.clock.run_for(500)
        assert len(platform12.told) == count + 1, "it had been silent for long, and was told at once"
        assert flag(CHECKED) in platform12.kept
        name = write(sco)
        sco.page.evaluate(f"location.hash = '#{UNIT}/sources'")
        page.clock.run_for(9000)
        assert len(platform12.told) == count + 1
        page.clock.run_for(1500)
        assert len(platform12.told) == count + 2
        assert flag(name) in platform12.kept
        page.clock.run_for(30_000)
        count = len(platform12.told)
        page.clock.run_for(60_000)
        assert len(platform12.told) == count, "nothing is new"
        sco.page.evaluate(f"location.hash = '#{CHECKED}'")
        page.clock.run_for(1500)
        sco.page.evaluate(f"location.hash = '#{UNIT}/sources'")
        page.clock.run_for(1500)
        assert len(platform12.told) == count + 1
        sco.page.evaluate(
            """() => { Object.defineProperty(document, "hidden", { value: true });
                 document.dispatchEvent(new Event("visibilitychange")) }"""
        )
        assert len(platform12.told) == count + 2, "a page that is hidden may not come back"


def test_loaded_again_while_the_platform_has_begun_it_goes_on(browser: Browser, platform: LearningPlatform) -> None:
    platform.prepared = 'api.LMSInitialize?.("") ?? api.Initialize("");'
    with launched(browser, platform) as (_, sco):
        expect(sco.state).to_contain_text("your learning platform recorded which activities")


def test_what_the_platform_calls_passed_stays_passed(browser: Browser, platform12: LearningPlatform) -> None:
    platform12.saved["core"]["lesson_status"] = "passed"
    with launched(browser, platform12) as (_, sco):
        expect(sco.state).to_contain_text("that you have finished")
        assert platform12.status == "passed"


def test_who_comes_next_to_a_shared_computer_sees_no_words_and_has_nothing_done(
    browser: Browser, packages: dict[str, bytes], runtime: Path
) -> None:
    with LearningPlatform(packages["scorm12"], runtime, "scorm12") as platform, watched_page(browser) as page:
        page.on("dialog", lambda dialog: dialog.accept())
        first = launch(page, platform)
        first.keep()
        name = write(first, SECRET)
        first.expect_saved(name)
        keep_name(first, "Ann Example")
        platform.told.clear()
        platform.saved = {"core": {"student_id": "n-2"}}
        second = launch(page, platform)
        expect(second.state).to_contain_text("your learning platform recorded which activities")
        assert reflection(second) == name
        expect(second.activity(name).locator("textarea").first).to_have_value("")
        second.panel_open()
        expect(second.page.locator("[data-keep]")).not_to_be_checked()
        assert platform.kept.endswith("|"), "no flag"
        expect(certificate_of(second).get_by_label("Your name")).to_have_value("")
        expect(certificate_of(second).locator("[data-field=keep]")).not_to_be_checked()
        platform.saved = {"core": {"student_id": "n-1"}}
        again = launch(page, platform)
        expect(again.activity(name).locator("textarea").first).to_have_value(SECRET)
        expect(certificate_of(again).get_by_label("Your name")).to_have_value("Ann Example")


def test_who_goes_back_to_the_start_of_the_unit_begins_there_next_time(
    browser: Browser, platform12: LearningPlatform
) -> None:
    platform12.saved["suspend_data"] = f"1|{CHECKED}|"
    with launched(browser, platform12) as (_, sco):
        expect(sco.state).to_contain_text("your learning platform recorded which activities")
        assert platform12.kept == f"1|{CHECKED}|", "whoever is on the way to it loses no place"
        sco.page.locator(".wm-notice a", has_text="Start of the unit").click()
        wait_until(lambda: platform12.kept == f"1|{UNIT}|")


def test_of_two_windows_of_a_learner_the_later_takes_nothing_away_that_the_other_recorded(
    browser: Browser, platform12: LearningPlatform, library: Library
) -> None:
    others = [own for name, [own, *_] in flags.read_flags(library, [library.entry(UNIT)]).items() if name != CHECKED]
    platform12.saved["suspend_data"] = f"1|{UNIT}|{''.join(others)}"
    with launched(browser, platform12) as (page, first):
        second = launch(page.context.new_page(), platform12)
        do_quiz(first, library)
        platform12.wait_until_kept(flag(CHECKED))
        wait_until(lambda: platform12.status == "completed")
        second.page.evaluate(f"location.hash = '#{UNIT}/sources'")
        platform12.wait_until_kept(f"|{UNIT}/sources|")
        assert flag(CHECKED) in platform12.kept
        assert platform12.status == "completed"


def test_a_package_of_the_refreshers_is_finished_once_all_is_done_in_it(
    browser: Browser, library: Library, runtime: Path
) -> None:
    package = lms.build(library, "scorm12", library.entry("refreshers"))[1]
    own_flags = flags.read_flags(library, [library.entry("refreshers")])
    *before, last = [own for own, *_ in own_flags.values()]
    with LearningPlatform(package, runtime, "scorm12") as platform:
        platform.saved["suspend_data"] = f"1|refreshers|{''.join(before)}"
        with launched(browser, platform) as (_, sco):
            expect(sco.state).to_contain_text("your learning platform recorded which activities")
            assert platform.status == "incomplete"
    # A platform of its own: the page that was closed may still be telling the other.
    with LearningPlatform(package, runtime, "scorm12") as platform:
        platform.saved["suspend_data"] = f"1|refreshers|{''.join([*before, last])}"
        with launched(browser, platform) as (_, sco):
            expect(sco.state).to_contain_text("that you have finished")
            assert platform.status == "completed"


def test_the_course_never_names_a_score_or_a_failure(packages: dict[str, bytes]) -> None:
    for path in lms.BROWSER_HALF.glob("*.js"):
        words = path.read_text(encoding="utf-8")
        assert "score" not in words.replace("no score", "")
        assert '"failed"' not in words
    assert API.keys() == packages.keys()
