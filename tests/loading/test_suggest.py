"""A slip of the pen is guessed; a code with another number is another thing."""

from __future__ import annotations

import pytest

from course.loading.suggest import did_you_mean

CODES = ["NICE-NG193", "NICE-NG197", "NICE-CG91", "TOYE-2013", "TOYE-MEGA"]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("NICE-N193", " Did you mean 'NICE-NG193'?"),
        ("TOYE-MGEA", " Did you mean 'TOYE-MEGA'?"),
        ("NICE-NG139", " With other numbers there are: NICE-CG91, NICE-NG193, NICE-NG197."),
        ("TOYE-2031", " With other numbers there are: TOYE-2013."),
        ("BEVAN", ""),
    ],
)
def test_only_what_has_the_same_digits_may_have_been_meant(word: str, sentence: str) -> None:
    assert did_you_mean(word, CODES) == sentence
