"""Where a server's Content-Security-Policy forbids what activities are loaded with, the lesson can be read, and says why."""

from __future__ import annotations

from playwright.sync_api import Page, Route, expect

from tests.browser.lesson import Lesson
from tests.browser.server import Lab

STRICT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws:"
SCRIPTS = "script-src 'self' 'unsafe-inline' 'unsafe-eval'"


def set_policy(page: Page, policy: str) -> None:
    """Have the server's pages come with a policy, as a proxy before it adds one."""

    def add(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.route("**/doc/tree/**", add)


def test_where_activities_are_forbidden_a_lesson_can_be_read_and_a_sentence_says_why(lab: Lab, page: Page) -> None:
    set_policy(page, f"{STRICT}; {SCRIPTS}")
    page.goto(lab.url())
    expect(page.get_by_role("alert")).to_have_text(
        "This lesson can be read, but not answered: the server's security settings (its Content-Security-Policy) stop "
        "the activities. Tell whoever looks after the server that script-src needs blob: for the course."
    )
    for activity in ("scan-is-normal", "what-was-heard", "when-trust-changed"):
        expect(page.locator(f'[data-activity="relationships/{activity}"], .handout').first).to_be_attached()
    expect(page.get_by_text("Click to show javascript error")).to_have_count(0)
    expect(page.locator(".jp-OutputArea-output:has-text('Choose')").first).to_be_visible()


def test_the_policy_that_the_guide_for_hubs_names_lets_a_lesson_live(lab: Lab, page: Page) -> None:
    set_policy(page, f"{STRICT}; {SCRIPTS} blob:")
    Lesson(page).open(lab.url())
