"""When a session starts: hours and minutes of a day, and nothing else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.model import Trainer


@pytest.mark.parametrize("starts", ["00:00", "09:30", "19:05", "23:59"])
def test_a_time_of_day_is_taken_as_it_is_written(starts: str) -> None:
    assert Trainer.model_validate({"name": "Sam", "starts": starts}).starts == starts


@pytest.mark.parametrize("starts", ["24:00", "9:30", "09:60", "09.30", "09:30:00", "09:30\n", "9.30am", ""])
def test_what_is_no_time_of_day_is_refused(starts: str) -> None:
    with pytest.raises(ValidationError):
        Trainer.model_validate({"name": "Sam", "starts": starts})
