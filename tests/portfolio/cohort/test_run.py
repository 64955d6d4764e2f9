"""A report on a folder: of four people nothing, and of nobody anything that could be worked out of two reports."""

from __future__ import annotations

import copy
import html
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.loading.library import Library
from course.loading.outline import read_outline
from course.model.outline import Outline
from course.portfolio.cohort.memory import MemoryDamaged
from course.portfolio.cohort.run import NotReported, report_cohort
from tests.portfolio.cohort.people import hand_in, somebody


@pytest.fixture(scope="module")
def by(library: Library) -> Outline:
    return read_outline(library)


def report(library: Library, folder: Path) -> str:
    report_cohort(library, folder, lambda _: None)
    return (folder / "cohort-report.html").read_text(encoding="utf-8")


def gather(folder: Path, by: Outline, people: range) -> None:
    for index in people:
        hand_in(folder, somebody(by, index))


def table(page: str, caption: str) -> dict[str, list[str]]:
    """The lines of the first table with a caption."""
    rows = page.partition(f">{html.escape(caption, quote=False)}</caption>")[2].partition("</table>")[0]
    lines = re.findall(r'<th scope="row">(.*?)</th>((?:<td>.*?</td>)*)', rows)
    return {html.unescape(name): re.findall("<td>(.*?)</td>", cells) for name, cells in lines}


@pytest.mark.parametrize("people", [0, 1, 4])
def test_of_fewer_than_five_there_is_no_report_and_nothing_is_remembered(
    library: Library, by: Outline, tmp_path: Path, people: int
) -> None:
    gather(tmp_path, by, range(people))
    before = sorted(tmp_path.iterdir())
    with pytest.raises(NotReported, match=f"at least five people, and so far there are {people}"):
        report_cohort(library, tmp_path, print)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("people", "right", "chosen"),
    [
        (5, "a third to two thirds", False),
        (9, "a third to two thirds", False),
        (10, "a third to two thirds", False),
        (11, "a third to two thirds", False),
        (20, "a third to two thirds", True),
    ],
)
def test_of_how_many_people_what_is_said(
    library: Library, by: Outline, tmp_path: Path, people: int, right: str, chosen: bool
) -> None:
    """Half of them are right, half of them finished."""
    item = next(item for unit in by["units"] for item in unit["items"] if len(item["right"]) == 1)
    wrong = next(choice for choice in item["choices"] if choice not in item["right"])
    for index in range(people):
        person = somebody(by, index)
        is_one_half = index % 2 == 0
        person["items"] = {item["name"]: {"chosen": item["right"] if is_one_half else [wrong], "first": is_one_half}}
        person["units"]["welcome"] = {"done": 9, "begun": 0, "total": 9, "finished": is_one_half}
        hand_in(tmp_path, person)
    page = report(library, tmp_path)

    assert f"{people} people chose to give their numbers." in page
    assert f"Right at the first try: {right}." in page
    assert table(page, "Units finished")[by["units"][0]["title"]] == ["about 50%" if chosen else right]
    shares = [share for row in table(page, "Which options were chosen").values() for share in row]
    assert shares == (["about 50%", "about 50%"] if chosen else ["–"] * len(item["choices"]))


def test_one_small_cell_hides_every_number_from_which_it_could_be_worked_out(
    library: Library, by: Outline, tmp_path: Path
) -> None:
    """Of 11 people one did not finish, one chose otherwise, one did not answer and one has another month."""
    item = next(item for unit in by["units"] for item in unit["items"] if len(item["right"]) == 1)
    wrong = next(choice for choice in item["choices"] if choice not in item["right"])
    pages = []
    for small in (0, 1):
        folder = tmp_path / str(small)
        for index in range(11):
            person = copy.deepcopy(somebody(by, 99, number=f"{index:016x}"))
            odd = index < small
            person["items"] = {item["name"]: {"chosen": [wrong] if odd else item["right"], "first": not odd}}
            person["units"]["welcome"] = {"done": 9, "begun": 0, "total": 9, "finished": not odd}
            person["month"] = "2026-10" if odd else "2026-11"
            if odd:
                person["ratings"] = {}
            hand_in(folder, person)
        pages.append(report(library, folder))

    assert pages[0] == pages[1], "whether it is one or nobody cannot be seen"


def test_the_page_of_a_question_that_four_answered_is_that_of_one_that_nobody_answered(
    library: Library, by: Outline, tmp_path: Path
) -> None:
    pages = []
    for answered in (0, 4):
        folder = tmp_path / str(answered)
        for index in range(12):
            person = somebody(by, index)
            if index >= answered:
                person["items"], person["ratings"] = {}, {}
            hand_in(folder, person)
        pages.append(report(library, folder))
    assert pages[0] == pages[1]


@pytest.mark.uncounted
def test_two_reports_are_the_same_until_five_can_join(library: Library, by: Outline, tmp_path: Path) -> None:
    gather(tmp_path, by, range(30))
    first = report(library, tmp_path)
    for newcomer in range(30, 34):
        hand_in(tmp_path, somebody(by, newcomer))
        told = str(report_cohort(library, tmp_path, print))
        assert f"Waiting to be counted: {newcomer - 29}. They join once they are five." in told
        assert report(library, tmp_path) == first
    hand_in(tmp_path, somebody(by, 34))
    assert "35 people" in report(library, tmp_path)


@pytest.mark.uncounted
def test_two_reports_are_the_same_when_a_file_goes_or_is_corrected(
    library: Library, by: Outline, tmp_path: Path
) -> None:
    gather(tmp_path, by, range(30))
    first = report(library, tmp_path)
    for corrected in range(4):
        hand_in(tmp_path, somebody(by, 1000 + corrected, number=f"{corrected:016x}"))
        told = str(report_cohort(library, tmp_path, print))
        assert f"that is not counted yet: {corrected + 1}." in told
        assert report(library, tmp_path) == first
    for path in tmp_path.glob("my-numbers-*.json"):
        path.unlink()
        assert report(library, tmp_path) == first


@pytest.mark.uncounted
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_nobody_can_be_worked_out_by_subtraction(
    library: Library, by: Outline, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whoever has every report, and knows who handed in what and when, but for one person's answers.

    They compare the reports with those that would have been made had that person answered otherwise, joining when they
    did. As long as fewer than five things happen between two reports, the later one adds nothing to the first.
    """
    group = data.draw(st.integers(5, 24), label="people in the first report")
    events = data.draw(st.lists(st.sampled_from(["joins", "corrects", "leaves"]), min_size=1, max_size=4), label="then")
    pages: list[list[str]] = []
    for otherwise in (0, 500):
        folder = tmp_path_factory.mktemp("cohort")
        gather(folder, by, range(group))
        reports = [report(library, folder)]
        for at, event in enumerate(events):
            match event:
                case "joins":
                    hand_in(folder, somebody(by, 100 + at + otherwise, number=f"{100 + at:016x}"))
                case "corrects":
                    hand_in(folder, somebody(by, 200 + at + otherwise, number=f"{at:016x}"))
                case "leaves":
                    next(folder.glob("my-numbers-*.json")).unlink()
            reports.append(report(library, folder))
        pages.append(reports)

    assert pages[0] == pages[1], "what they answered makes no difference"
    assert len({*pages[0]}) == 1, "nor does that they joined, or went"


def test_without_its_memory_a_report_is_not_made_again(library: Library, by: Outline, tmp_path: Path) -> None:
    gather(tmp_path, by, range(6))
    first = report(library, tmp_path)
    memory = tmp_path / "cohort-memory.json"
    kept = memory.read_bytes()
    hand_in(tmp_path, somebody(by, 6))
    memory.unlink()
    with pytest.raises(NotReported, match=r"its memory, cohort-memory\.json, is gone"):
        report(library, tmp_path)
    memory.write_bytes(kept[:-10])
    with pytest.raises(MemoryDamaged, match="Put a whole copy of it back"):
        report(library, tmp_path)
    assert (tmp_path / "cohort-report.html").read_text(encoding="utf-8") == first

    memory.write_bytes(kept)
    assert report(library, tmp_path) == first
    memory.unlink()
    (tmp_path / "cohort-report.html").unlink()
    assert "7 people" in report(library, tmp_path), "begun anew, by somebody who deleted both"


def test_a_memory_in_another_folder_keeps_who_is_in(library: Library, by: Outline, tmp_path: Path) -> None:
    """Two folders under one memory: nobody is taken out, and newcomers wait as ever."""
    gather(tmp_path / "one", by, range(10))
    first = report(library, tmp_path / "one")
    gather(tmp_path / "two", by, range(6, 13))
    (tmp_path / "two" / "cohort-memory.json").write_bytes((tmp_path / "one" / "cohort-memory.json").read_bytes())
    assert report(library, tmp_path / "two") == first


def test_the_report_and_its_memory_are_written_both_or_neither(
    library: Library, by: Outline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gather(tmp_path, by, range(6))
    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
        with pytest.raises(OSError, match="No space"):
            report(library, tmp_path)
    assert not [*tmp_path.glob("cohort-*")]


def test_the_report_stands_alone(library: Library, by: Outline, tmp_path: Path) -> None:
    gather(tmp_path, by, range(20))
    page = report(library, tmp_path)
    assert not re.search(r"<(script|link|img|iframe|object)\b|url\(|@import|https?://", page)
