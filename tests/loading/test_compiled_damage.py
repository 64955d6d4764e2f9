"""What is kept of the words and was damaged, or put there by somebody else, is made again and does nothing."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any

import pytest

from course.loading.compiled import CHECK, DIGEST
from course.loading.library import Library
from tests.loading.compiled_words import UNIT, kept, opened


def cut(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def one_bit(whole: bytes) -> bytes:
    return whole[:-40] + bytes([whole[-40] ^ 1]) + whole[-39:]


def another_thing(whole: bytes) -> bytes:
    words = pickle.dumps({"a": "dict"})
    return DIGEST(words).digest() + words


class Trap:
    """Does something when it is made of a file."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, ("sprung",)


def hostile(whole: bytes) -> bytes:
    words = pickle.dumps(Trap())
    return DIGEST(words).digest() + words


@pytest.mark.parametrize("damage", [cut, one_bit, another_thing, hostile, lambda _: b"", lambda _: b"x" * CHECK])
def test_what_is_damaged_is_made_again(
    cache: Path, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: list[str], damage: Any
) -> None:
    monkeypatch.chdir(tmp_path)
    opened(content).unit(UNIT)
    [path] = [one for one in kept(cache) if one.name.startswith("unit")]
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    reads.clear()

    assert opened(content).unit(UNIT) == Library(content).unit(UNIT)
    assert f"{UNIT}.yaml" in reads
    assert not (tmp_path / "sprung").exists()
    reads.clear()
    opened(content).unit(UNIT)
    assert reads == [], "it was not mended"
