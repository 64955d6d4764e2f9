"""Saves that meet are all kept: a short run of each of the scenarios that `make soak` repeats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from soak.subshells import save_from_two_windows
from soak.tally import Tally, flushing_folder, tally
from soak.writers import write_together
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture
def folder() -> Iterator[Path]:
    with flushing_folder() as found:
        yield found


def test_the_tally_counts_what_is_not_there_as_lost(tmp_path: Path) -> None:
    assert tally(tmp_path, [("unit/one", "first"), ("unit/one", "second")]) == Tally(acknowledged=2, kept=0)
    assert (Tally(2, 0) + Tally(3, 3)).lost == 2


def test_two_threads_in_one_store_lose_nothing(folder: Path) -> None:
    assert write_together(folder / "answers", processes=1, threads=2, saves=40) == Tally(160, 160)


def test_processes_of_two_threads_lose_nothing_though_one_is_killed(folder: Path) -> None:
    found = write_together(folder / "answers", processes=3, threads=2, saves=15, kill=True)
    assert found.lost == 0
    assert found.acknowledged >= 2 * 2 * 2 * 15 + 15


@pytest.mark.parametrize("subshells", [True, False], ids=["subshells", "one thread"])
def test_two_windows_on_one_kernel_lose_nothing_though_it_is_killed(folder: Path, subshells: bool) -> None:
    found = save_from_two_windows(ROOT / "notebooks", folder / "answers", kernels=1, saves=60, subshells=subshells)
    assert found.lost == 0
    assert found.acknowledged >= 59


@pytest.mark.more
@pytest.mark.parametrize("subshells", [True, False], ids=["subshells", "one thread"])
def test_two_browser_windows_that_type_lose_nothing_though_their_kernel_is_killed(
    folder: Path, browser: Browser, subshells: bool
) -> None:
    from soak.windows import PLACES, open_lab, subshells_of, type_in_two_windows

    with open_lab(folder, subshells=subshells) as lab:
        for into in PLACES:
            assert type_in_two_windows(lab, browser, into=into, rounds=4) == Tally(8, 8)
        assert bool(subshells_of(lab)) == subshells, "in course mode JupyterLab uses none unless somebody chose to"
