"""A learning platform with one unit of the course, before somebody else's run-time (scorm-again)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.export import lms
from course.export.lms import STANDARDS
from course.loading.library import Library
from tests.more.host import Host
from tests.more.made_site import export
from tests.more.platform import SCORM_AGAIN, LearningPlatform
from tests.more.quiz import UNIT
from tests.more.tools import npm_packages, tool


@pytest.fixture(scope="session")
def runtime(pytestconfig: pytest.Config) -> Path:
    return npm_packages(pytestconfig.cache.mkdir("scorm"), SCORM_AGAIN) / "scorm-again" / "dist"


@pytest.fixture(scope="session")
def packages(library: Library) -> dict[str, bytes]:
    """One unit as a package, in each standard."""
    return {standard: lms.build(library, standard, library.entry(UNIT))[1] for standard in STANDARDS}


@pytest.fixture(params=STANDARDS)
def platform(request: pytest.FixtureRequest, packages: dict[str, bytes], runtime: Path):  # type: ignore[no-untyped-def]
    with LearningPlatform(packages[request.param], runtime, request.param) as found:
        yield found


@pytest.fixture
def platform12(packages: dict[str, bytes], runtime: Path):  # type: ignore[no-untyped-def]
    """What holds of both standards alike is tried in one."""
    with LearningPlatform(packages["scorm12"], runtime, "scorm12") as found:
        yield found


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, made, taken away, and made again from clean in the same place."""
    tool("npm")
    out = tmp_path_factory.mktemp("web") / "a folder" / "course"
    said = export(out)
    assert f"Made {out}" in said
    assert "HTTPS" in said
    shutil.rmtree(out)
    export(out)
    assert [path.name for path in out.parent.iterdir()] == ["course"], "the work was not tidied away"
    return out


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[Host]:
    with Host(site) as running:
        yield running
