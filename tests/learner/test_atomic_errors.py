"""What a disk did not do is a sentence that names the file, and says what is there now."""

from __future__ import annotations

import errno
from pathlib import Path

from course.learner.atomic_errors import HalfDone, NotFlushed, NotRemoved

ONE, SPARE = Path("/answers/one.json"), "/answers/.one-1.part"
FULL = OSError(errno.ENOSPC, "No space left on device", "/answers/two.json")


def test_what_is_half_done_says_where_each_file_is() -> None:
    put_aside, new = HalfDone(FULL, {ONE: SPARE}), HalfDone(FULL, {ONE: ""})

    assert str(ONE) in str(put_aside)
    assert SPARE in str(put_aside)
    assert SPARE not in str(new)
    assert str(put_aside) != str(new)


def test_a_doubt_names_the_file_and_the_reason() -> None:
    said = str(NotFlushed(errno.EIO, "Input/output error", str(ONE)))

    assert str(ONE) in said
    assert "Input/output error" in said


def test_what_could_not_be_deleted_has_each_reason_once() -> None:
    left = NotRemoved([FULL, FULL, OSError(errno.EACCES, "Permission denied", "/answers/one.json")], [ONE])

    assert left.strerror == "No space left on device, Permission denied"
    assert left.left == [ONE]
