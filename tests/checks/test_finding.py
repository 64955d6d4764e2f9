"""A finding as one line: for a person, and for GitHub."""

from __future__ import annotations

from course.checks.finding import Finding, Spot

SPOT = Spot("content/01-trust.yaml", 4)


def test_a_finding_names_file_line_rule_and_what_to_do() -> None:
    assert (
        str(Finding(SPOT, "It is long.", "Shorten it.", "A8"))
        == "content/01-trust.yaml:4: [A8] It is long. Shorten it."
    )
    assert Finding(SPOT, "It is long.", "", "A8", "note").sentence == "[A8] Note: It is long."
    assert Finding(SPOT, "No title.", "Write one.").sentence == "No title. Write one."


def test_on_github_its_words_stay_on_one_line_and_only_an_error_is_one() -> None:
    finding = Finding(SPOT, "100% of it\nis long.", "Cut.", "A8")
    assert finding.annotation == ("::error file=content/01-trust.yaml,line=4::[A8] 100%25 of it%0Ais long. Cut.")
    for level in ("note", "stale"):
        assert Finding(SPOT, "It is old.", "Build.", "N1", level).annotation.startswith("::warning file=")
