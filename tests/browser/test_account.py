"""A regulator's account in a lesson and in the one file: what goes where, and that the command makes the same of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from course.learner import archive
from course.learner.completed import find_studied
from course.learner.store import Store
from course.loading.library import Library
from course.portfolio import account
from course.portfolio.fill import parse
from course.portfolio.picked import Kept, Pick, find_kept, find_written
from tests.browser.axe import violations
from tests.browser.kept import UNIT
from tests.browser.keys import tab_to
from tests.browser.lesson import Lesson
from tests.browser.one_file import opened
from tests.browser.own_record import panel_of, read
from tests.browser.server import Lab

KEPT = "What you picked and wrote for your account is saved with your answers."
LABEL = f"{UNIT}/a-label-you-read"


def choose(place: Locator, file: Lesson) -> None:
    """Fill in the account of a nurse by keyboard: two answers of one reflection, the box for what changed, one tick."""
    page = file.page
    picks = place.locator("[data-picks]")
    for question, heading in (("What did you read", "what-it-was"), ("What did the label do", "what-you-learnt")):
        where = picks.get_by_role("combobox", name=re.compile(question))
        tab_to(page, where, 300)
        while where.input_value() != heading:
            before = where.input_value()
            page.keyboard.press("ArrowDown")
            assert where.input_value() != before, "the arrow goes on"
    tab_to(page, picks.get_by_label("How did you change or improve your practice as a result?"), 300)
    page.keyboard.type("I ring by four.\nI do.")
    tab_to(page, picks.get_by_label("Preserve safety"), 300)
    page.keyboard.press("Space")
    expect(place.locator(".said")).to_have_text(KEPT)


def sections_of(page: str) -> list[tuple[str, str]]:
    """The words under each heading, in the order of the page."""
    found = [node for node in parse(page).iter() if node.get("data-heading")]
    return [(node.get("data-heading", ""), " ".join("".join(node.itertext()).split())) for node in found]


def made_by_command(library: Library, store: Store) -> list[tuple[str, str]]:
    nmc = account.find_regulator(library, "nmc")
    written = find_written(library, store)
    kept = find_kept(store, nmc, written)
    assert kept.without_place == ()
    studied = find_studied(library, store)
    return sections_of(account.to_file(library, nmc, written, kept, "html", studied).decode())


def test_what_is_picked_goes_under_a_regulators_headings_and_what_changed_stays_blank(written_lesson: Lesson) -> None:
    panel, record = panel_of(written_lesson), read(written_lesson)
    panel.get_by_label("Under which headings:").select_option("Nurses, midwives and nursing associates (NMC)")
    expect(record.get_by_role("heading", level=1)).to_have_text("Reflective account")
    expect(record.get_by_role("heading", level=2)).to_have_count(4)
    expect(record.locator(".given")).to_have_count(2)
    expect(record.locator("main")).to_contain_text("Check against the current form:")

    picks = panel.get_by_role("group", name="For each thing you wrote, say where it goes")
    expect(picks.get_by_role("combobox")).to_have_count(2)
    expect(picks.get_by_text("A label you read")).to_have_count(1)
    for proposed in picks.get_by_role("combobox").all():
        proposed.select_option(value="")
    expect(record.locator(".given")).to_have_count(0)
    where = picks.get_by_role("list", name="A label you read").get_by_label(
        re.compile(" “Sarah Jones in Bed 4 told me.”")
    )
    offered = where.locator("option").all_inner_texts()
    assert [words[:20] for words in offered] == ["Nowhere", "What was the nature ", "What did you learn f"]
    where.select_option(offered[2])

    learnt = record.get_by_role("region", name="What did you learn from the CPD activity")
    expect(learnt.locator(".given")).to_have_text("Sarah Jones in Bed 4 told me.")
    expect(record.locator(".given")).to_have_count(1)
    changed = record.get_by_role("region", name="How did you change or improve your practice")
    expect(changed).to_contain_text("Left blank for you.")
    expect(record.locator("#__check")).to_contain_text("In “A label you read”: “Sarah Jones”.")
    assert violations(written_lesson.page, ".activity.answers") == []
    with written_lesson.page.expect_download() as download:
        panel.get_by_role("button", name="Save it as a page").click()
    assert re.fullmatch(r"my-account-nmc-\d{4}-\d\d-\d\d\.html", download.value.suggested_filename)
    saved = download.value.path().read_text(encoding="utf-8")
    assert "Sarah Jones" in saved
    assert "her scan was clear" not in saved


def test_the_command_makes_what_was_picked_written_and_ticked_in_a_lesson(
    written_lesson: Lesson, lab: Lab, library: Library
) -> None:
    panel = panel_of(written_lesson)
    record = read(written_lesson)
    panel.get_by_label("Under which headings:").select_option(value="nmc")
    choose(panel, written_lesson)
    expect(record.locator("[data-heading=the-code] .ticked")).to_have_count(1)
    expect(record.locator("[data-heading=what-changed] .given")).to_be_visible()
    assert violations(written_lesson.page, ".activity.answers") == []
    with written_lesson.page.expect_download() as download:
        panel.get_by_role("button", name="Save it as a page").click()

    saved = sections_of(download.value.path().read_text(encoding="utf-8"))
    assert "I ring by four.I do." in dict(saved)["what-changed"]
    assert "☒ Preserve safety" in dict(saved)["the-code"]
    assert made_by_command(library, Store(lab.answers)) == saved


def test_the_command_makes_what_was_put_into_the_one_file_and_brought_back(
    browser: Browser, specimen_file: Path, library: Library, tmp_path: Path
) -> None:
    with opened(browser, specimen_file, bypass_csp=True) as file:
        file.keep()
        for part in ("what", "so-what"):
            box = file.activity(LABEL).locator(f"[data-part={part}]")
            box.fill(f"Of {part}.")
            box.blur()
        file.expect_saved(LABEL)
        panel = panel_of(file)
        file.read_record()
        panel.get_by_label("Under which headings:").select_option(value="nmc")
        choose(panel, file)
        assert violations(file.page, ".activity.answers") == []
        with file.page.expect_download() as download:
            panel.get_by_role("button", name="Save it as a page").click()
        saved = sections_of(download.value.path().read_text(encoding="utf-8"))
        taken = file.take_file()
    store = Store(tmp_path)
    archive.restore(store, json.dumps(taken).encode())
    assert "Of so-what." in dict(saved)["what-you-learnt"]
    assert made_by_command(library, store) == saved


def test_what_stands_under_one_heading_is_in_the_order_of_the_course_below_one_title_each(
    written_lesson: Lesson,
) -> None:
    panel, record = panel_of(written_lesson), read(written_lesson)
    panel.get_by_label("Under which headings:").select_option(value="nmc")
    for where in panel.locator("[data-picks]").get_by_role("combobox").all():
        where.select_option(value="what-it-was")
    under = record.locator("[data-heading=what-it-was]")
    expect(under.locator(".given")).to_have_count(2)
    expect(under.get_by_role("heading", level=3)).to_have_text(["A label you read"])


def test_an_account_has_what_was_picked_written_and_ticked_and_has_it_after_a_reload(
    browser: Browser, specimen_file: Path
) -> None:
    name = "specimen/a-label-you-read"
    with opened(browser, specimen_file) as file:
        file.keep()
        box = file.activity(name).locator("[data-part=what]")
        box.fill(
            "Attention-seeking, it said, and I believed it for longer than I should have, as did everybody else here."
        )
        box.blur()
        expect(file.activity(name).locator(".saving")).to_contain_text("Saved at")
        frame = file.read_record()
        picks = file.page.locator("[data-picks]")
        headings = file.page.get_by_label("Under which headings:")
        changed = picks.get_by_label("How did you change or improve your practice as a result?")

        headings.select_option(value="nmc")
        expect(changed).to_have_value("")
        label = picks.locator("li li").first
        expect(label).to_contain_text("longer than I should have, as…”")
        label.locator("select").select_option(value="what-you-learnt")
        picks.get_by_label("Preserve safety").check()
        changed.fill("I ring by four.\nI do.")
        changed.blur()
        expect(file.said).to_have_text("What you picked and wrote for your account is saved with your answers.")
        expect(frame.locator("[data-heading=what-changed] .given")).to_have_text("I ring by four.I do.")

        file.page.reload()
        file.wait_live()
        frame = file.read_record()
        headings.select_option(value="nmc")
        expect(frame.locator("[data-heading=what-changed] .given")).to_have_text("I ring by four.I do.")
        expect(frame.locator("[data-heading=what-you-learnt] .given")).to_contain_text("Attention-seeking")
        expect(frame.locator("[data-heading=the-code] li:has(.ticked)")).to_have_text("☒ Preserve safety")
        expect(frame.locator("#__check.checked")).to_be_attached()
        expect(frame.get_by_text("We read the four questions")).to_be_visible()
        file.page.emulate_media(media="print")
        expect(frame.get_by_text("We read the four questions")).to_be_hidden()
        file.page.emulate_media(media="screen")
        file.page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('No.')))")
        file.page.locator("[data-copy]").click()
        copied = file.page.get_by_label("What you wrote, as text").input_value()
        assert "I ring by four." in copied
        assert "We read the four questions" not in copied


def test_on_paper_an_account_holds_the_learners_words_alone(library: Library, page: Page, tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.save(LABEL, {"what": "Mine.", "so-what": "Mine too."})
    nmc, written = account.find_regulator(library, "nmc"), find_written(library, store)
    picked = Kept((Pick("what-it-was", LABEL),))
    page.set_content(account.to_file(library, nmc, written, picked, "html").decode())
    of_the_course = page.locator(".picked").locator("h3, .label, .mine")

    for medium, is_shown in (("screen", True), ("print", False)):
        page.emulate_media(media=medium)
        assert [each.is_visible() for each in of_the_course.all()] == [is_shown] * of_the_course.count()
        expect(page.locator(".picked .given")).to_have_text(["Mine.", "Mine too."])
        expect(page.locator(".picked .given").first).to_be_visible()
    assert of_the_course.count() == 5
