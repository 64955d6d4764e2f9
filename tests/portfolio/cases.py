"""The cases of `tests/record.yaml`, and a page around each."""

from __future__ import annotations

import re
from typing import Any

import yaml

from tests.conftest import ROOT

CASES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests" / "record.yaml").read_text(encoding="utf-8"))
NAME = "unit/activity"


def page_of(markup: str) -> str:
    return f'<!doctype html>\n<html><head></head><body><section data-activity="{NAME}">{markup}</section></body></html>'


def entries_of(case: dict[str, Any]) -> dict[str, Any]:
    return {NAME: {"saved": case.get("saved", ""), "responses": case["responses"]}}


def inside(page: str) -> str:
    """What stands in the activity, each space once and the attributes of an element in one order."""
    found = re.search(r"<section[^>]*>(.*)</section>", page, re.S)
    assert found
    ordered = re.sub(r"<(\w+)((?: [\w-]+=\"[^\"]*\")+)>", _in_order, found[1])
    return " ".join(ordered.split())


def _in_order(tag: re.Match[str]) -> str:
    attributes = sorted(re.findall(r'[\w-]+="[^"]*"', tag[2]))
    return f"<{tag[1]} {' '.join(attributes)}>"
