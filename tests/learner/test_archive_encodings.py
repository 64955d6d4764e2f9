"""An answers file in whatever letters: read as it was written, or refused."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.learner.archive import Refused, restore
from course.learner.store import Store
from tests.learner.answers_file import CUT_OFF, ONE, activities, exported, three_activities
from tests.learner.files import everything


@pytest.fixture
def store(tmp_path):
    return three_activities(tmp_path / "answers")


LETTERS = "Café, naïve, “quotes”, 👩🏽‍⚕️, ça va"


def lettered() -> str:
    good = {"saved": "2199-01-01T10:00:00+00:00", "responses": {"what": LETTERS}}
    return json.dumps(json.loads(activities()) | {"activities": {ONE: good}}, ensure_ascii=False)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_of_unicode_is_read_to_the_letter(store, encoding):
    assert restore(store, lettered().encode(encoding)).brought == [ONE]
    assert store.load(ONE).responses == {"what": LETTERS}


NOT_UTF8 = (
    "This file is not saved as UTF-8, so letters such as é could come back wrong. Nothing was changed. "
    "Open it in the program that saved it, save it with the encoding UTF-8, and bring that file back."
)


@pytest.mark.parametrize("code_page", ["cp1252", "cp437", "cp1250", "latin-1", "mac-roman"])
def test_an_old_code_page_is_refused_with_what_to_do_and_nothing_is_changed(store, code_page):
    store.save(ONE, {"what": LETTERS})
    raw = exported(store).encode(code_page, errors="ignore")
    before = everything(store.folder)
    with pytest.raises(Refused) as refused:
        restore(store, raw)
    assert str(refused.value) == NOT_UTF8
    assert everything(store.folder) == before


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_file_cut_off_anywhere_is_refused_and_nothing_is_changed(store, encoding):
    raw = lettered().encode(encoding)
    before = everything(store.folder)
    for end in range(len(raw)):
        with pytest.raises(Refused, match=r"Nothing was changed\."):
            restore(store, raw[:end])
    assert everything(store.folder) == before
    with pytest.raises(Refused) as refused:
        restore(store, raw[:-20])
    assert str(refused.value) == CUT_OFF


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_any_bytes_are_read_to_the_letter_or_refused_and_the_same_file_as_one_answer_is_never_half_read(data):
    """Bytes changed, taken out and put in anywhere, in any encoding: what is read is what some Unicode says."""
    encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"]))
    raw = bytearray(lettered().encode(encoding, errors="ignore"))
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(raw)))
        raw[at : at + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        store.save(ONE, {"what": "mine"})
        before = everything(store.folder)
        try:
            done = restore(store, bytes(raw))
        except Refused:
            assert everything(store.folder) == before
        else:
            for name in done.brought:
                words = str(store.load(name).responses)
                assert ("\ufffd" in words) <= (b"\xef\xbf\xbd" in raw or b"\xfd\xff" in raw or b"\xff\xfd" in raw)
