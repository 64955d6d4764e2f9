"""A story in a real JupyterLab: what it says, everybody can see; and a stop asks once and then lets one pass."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.lesson import Lesson

STORY = "specimen/a-minute-more"


def expect_seen(line: Locator, words: str) -> None:
    """The words stand in the page, large enough to read: not for screen readers alone."""
    expect(line).to_contain_text(words)
    box = line.bounding_box()
    assert box
    assert box["height"] > 15
    assert box["width"] > 100


def test_what_a_story_says_is_seen_and_read_on_asks_once(specimen: Lesson) -> None:
    story = specimen.activity(STORY)
    ways = story.locator(".ways + .said")
    scenes = story.locator(".scene")
    expect(scenes.first).to_be_visible()
    story.get_by_role("button", name="Leave it out").click()
    expect_seen(ways, "The story is left out. You can come back to it.")
    expect(scenes.first).to_be_hidden()
    expect(story.get_by_role("button", name="Read it scene by scene")).to_be_focused()
    story.get_by_role("button", name="Read it scene by scene").click()
    expect(scenes.first.locator("h3")).to_be_focused()
    expect(ways).to_have_text("")

    for at in range(scenes.count()):
        scene = scenes.nth(at)
        go, said = scene.locator("[data-go]"), scene.locator(".said")
        go.click()
        expect_seen(said, "To go on without, press again.")
        expect(go).to_be_visible()
        if at + 1 < scenes.count():
            expect(scenes.nth(at + 1)).to_be_hidden()
        go.click()
        expect(go).to_be_hidden()
        if at + 1 < scenes.count():
            expect(scenes.nth(at + 1)).to_be_visible()
        else:
            expect_seen(said, "You have come to the end of the story.")


def test_what_is_answered_takes_the_sentence_away(specimen: Lesson) -> None:
    story = specimen.activity(STORY)
    with specimen.drawn_again(STORY):
        story.get_by_role("button", name="Start again").click()
        story.get_by_role("button", name="Clear them").click()
    first = story.locator(".scene").first
    first.locator("[data-go]").click()
    expect_seen(first.locator(".said"), "To go on without, press again.")
    first.locator("textarea").fill("He is worn out.")
    expect(first.locator(".said")).to_have_text("")
    specimen.expect_saved(STORY)


def test_reading_the_summary_counts_though_scene_by_scene_is_chosen_later(specimen: Lesson) -> None:
    with specimen.drawn_again(STORY):
        specimen.activity(STORY).get_by_role("button", name="Start again").click()
        specimen.activity(STORY).get_by_role("button", name="Clear them").click()
    progress = specimen.page.locator("[data-words=unit]").first
    before = progress.text_content() or ""
    story = specimen.activity(STORY)
    story.get_by_role("button", name="Read the summary instead").click()
    expect(story.locator(".summary h3")).to_be_focused()
    expect(progress).not_to_have_text(before)
    done = progress.text_content() or ""
    story.get_by_role("button", name="Read it scene by scene").click()
    specimen.expect_saved(STORY)
    specimen.reload()
    expect(progress).to_have_text(done)


def test_names_in_a_dialogue_stand_above_their_words(specimen: Lesson) -> None:
    """JupyterLab floats the terms of a list in an output: what is said then hangs beside another's name."""
    specimen.page.evaluate(
        "document.querySelectorAll('.activity :is(.better, .ending)').forEach(one => (one.hidden = false))"
    )
    rows = specimen.page.evaluate(
        """() => [...document.querySelectorAll(".activity dl > div")].map(row => {
             const [name, words] = ["dt", "dd"].map(tag => row.querySelector(tag));
             const [above, below, list] = [name, words, row.parentElement].map(one => one.getBoundingClientRect());
             const lines = name.getClientRects().length === 1 && above.height < 2 * parseFloat(getComputedStyle(name).lineHeight);
             return { name: name.textContent, lines, gap: below.top - above.bottom, left: below.left - list.left,
                      room: list.right - below.right, floats: [name, words].map(one => getComputedStyle(one).float) };
           })"""
    )
    assert len(rows) > 6, "an exchange and a conversation have such lists"
    for row in rows:
        assert row["floats"] == ["none", "none"], row
        assert -1 < row["gap"] < 12, row
        assert 0 <= row["left"] < 40, row
        assert row["room"] < 2, row
        assert row["lines"], row
