"""The package for learning platforms, as files: what is in it, its manifest, its flags, and when none is made."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import lxml.etree
import lxml.html
import pytest
from click.testing import CliRunner

from course.cli import main
from course.cli.lms import lms as command
from course.export import lms, pages
from course.export.errors import NotMade
from course.export.lms import STANDARDS, Standard, flags
from course.loading.library import SPECIMEN, Library


def read(raw: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        assert package.testzip() is None
        return {name: package.read(name).decode() for name in package.namelist()}


@pytest.fixture(scope="module", params=STANDARDS)
def standard(request: pytest.FixtureRequest) -> Standard:
    return request.param  # type: ignore[no-any-return]


def test_a_package_is_one_file_and_its_manifest_and_always_the_same_bytes(library: Library, standard: Standard) -> None:
    name, raw = lms.build(library, standard, SPECIMEN)
    assert name == f"{SPECIMEN.file}-{standard}.zip"
    assert [*read(raw)] == ["imsmanifest.xml", pages.name(SPECIMEN)]
    assert (name, raw) == lms.build(library, standard, SPECIMEN)


def test_the_manifest_launches_the_file_and_sets_no_mark_to_fail_by(library: Library, standard: Standard) -> None:
    manifest = lxml.etree.fromstring(lms.manifest(library, standard).encode())
    assert manifest.xpath("//*[local-name()='resource']/@href") == [pages.name()]
    assert manifest.xpath("//*[local-name()='file']/@href") == [pages.name()]
    assert manifest.xpath("//*[local-name()='resource']/@*[local-name()='scormtype' or local-name()='scormType']") == [
        "sco"
    ]
    assert manifest.xpath("//*/@default") == manifest.xpath("//*[local-name()='organization']/@identifier")
    assert manifest.xpath("//*/@identifierref") == manifest.xpath("//*[local-name()='resource']/@identifier")
    titles = manifest.xpath("//*[local-name()='title']/text()")
    assert {*titles} == {library.course.title}
    words = lxml.etree.tostring(manifest, encoding="unicode").lower()
    assert not [word for word in ("mastery", "timelimit", "maxtime", "minnormalizedmeasure") if word in words]


def test_a_title_with_marks_of_xml_stands_in_the_manifest_as_it_is(library: Library, standard: Standard) -> None:
    entry = SPECIMEN.model_copy(update={"title": 'Pain & mood <here> "now" \x0b'})
    manifest = lxml.etree.fromstring(lms.manifest(library, standard, entry).encode())
    assert {*manifest.xpath("//*[local-name()='title']/text()")} == {
        "Pain & mood <here> “now” \N{REPLACEMENT CHARACTER}"
    }


def test_the_file_in_it_has_the_same_lessons_and_says_what_a_platform_is_told(library: Library) -> None:
    text = read(lms.build(library, "scorm12", SPECIMEN)[1])[pages.name(SPECIMEN)]
    plain = lxml.html.document_fromstring(pages.page(library, [SPECIMEN]))
    page = lxml.html.document_fromstring(text)
    lesson = "//article[@data-lesson='specimen']"
    assert lxml.html.tostring(page.xpath(lesson)[0]) == lxml.html.tostring(plain.xpath(lesson)[0])
    assert "inside a learning platform" in page.text_content()
    assert "inside a learning platform" not in plain.text_content()
    assert "LMSInitialize" not in plain.text_content(), "a file on a disk speaks to nobody"
    policy = page.xpath("//meta[@http-equiv]/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "connect-src" not in policy
    data = json.loads(page.xpath("//script[@id='__course']/text()")[0])
    counted = [activity.id for activity in library.unit("specimen").activities if activity.counts]
    assert [*data["platform"]["flags"]] == [f"specimen/{each}" for each in counted]


def test_no_two_activities_of_any_edition_share_a_flag(library: Library) -> None:
    now = {f"{e.unit}/{a.id}" for e in [*library.lessons, SPECIMEN] for a in library.unit(e.unit).activities}
    former = {was for e in library.lessons for a in library.unit(e.unit).activities for was in a.was}
    released = {
        f"{unit}/{name}" for each in library.editions for unit, part in each.units.items() for name in part.parts
    }
    names = now | former | released
    assert len(names) > 100
    assert len({flags.flag(name) for name in names}) == len(names)
    assert all(len(flags.flag(name)) == flags.LENGTH for name in names)


def test_two_activities_that_would_share_a_flag_are_refused_by_name(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flags, "flag", lambda name: "aaaaa")
    with pytest.raises(NotMade, match=r"^'specimen/[a-z-]+' and 'specimen/[a-z-]+' cannot be told apart"):
        flags.read_flags(library, [SPECIMEN])


def test_more_flags_than_a_platform_keeps_are_refused(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flags, "MOST", 2)
    with pytest.raises(
        NotMade, match=r"activities are more than a learning platform surely keeps: it has room for 2\."
    ):
        flags.read_flags(library, [SPECIMEN])


def test_the_command_offers_every_standard_and_makes_a_package_a_unit(
    course_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [option] = [each for each in command.params if each.name == "standard"]
    assert tuple(option.type.choices) == STANDARDS  # type: ignore[attr-defined]
    monkeypatch.chdir(course_folder)
    words = ["export", "lms", "--standard", "scorm2004", "--unit", "1", "--unit", "plan", "--out", "made"]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0, done.output
    names = {path.name for path in (course_folder / "made").iterdir()}
    assert names == {"01-enabling-relationships-scorm2004.zip", "08-action-plan-scorm2004.zip"}
    assert "Upload it to your learning platform as it is." in done.output
