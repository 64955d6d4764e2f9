"""What docs/ tells whoever runs a Hub names one version: this one."""

from __future__ import annotations

import re

import pytest

import course
from tests.conftest import ROOT


@pytest.mark.parametrize("name", ["hub.md", "hub/Dockerfile", "hub/values.yaml"])
def test_every_version_of_the_course_that_is_named_is_this_one(name: str) -> None:
    words = (ROOT / "docs" / name).read_text(encoding="utf-8")
    versions = re.findall(r"(?:what_matters_to_me-|what-matters:|tag: \")(\d{4}\.\d+)", words)
    assert versions
    assert {*versions} == {course.__version__}
