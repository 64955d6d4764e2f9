"""A shorter record to show: the learner's own words with their questions, as `widget/browser/own-words.js` keeps them.

Answers to the course's questions, its examples, its boxes to tick and what was left empty are not in it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from course.portfolio.fill import drop_class, has_class, parse, to_page

KINDS = ("reflection", "rewrite", "task", "plan")
"""The activities in which a learner writes."""


def keep_own_words(page: str, lead: str) -> str:
    """The page of a record that is filled in, with these words alone; `lead` says so at its head."""
    root = parse(page)
    for parent in [*root.iter()]:
        for activity in [each for each in parent if each.get("data-activity")]:
            if not _keep_words(activity):
                parent.remove(activity)
    for parent in [*root.iter()]:
        for unit in [each for each in parent if each.get("data-unit")]:
            if not any(each.get("data-activity") for each in unit.iter()):
                parent.remove(unit)
    drop_class(root, "by-when")
    next(node for node in root.iter() if node.get("id") == "__lead").text = lead
    return to_page(root)


def _keep_words(activity: Element) -> bool:
    """Take everything out of an activity but its title and what was written in it; whether anything was."""
    written = [node for node in activity.iter() if _is_written(node)]
    if activity.get("data-kind") in KINDS and written:
        activity[:] = [*(node for node in activity if node.tag == "header"), *written]
        return True
    return False


def _is_written(node: Element) -> bool:
    is_place = has_class(node, "words") or has_class(node, "together")
    is_about_the_course = node.get("data-fits") == "nowhere"
    return is_place and not is_about_the_course and any(has_class(each, "given") for each in node.iter())
