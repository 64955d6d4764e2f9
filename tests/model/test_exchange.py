"""An exchange has a line that goes wrong, and is done once something is said of it and the better one was seen."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from course.loading.library import Library
from course.model import Exchange


@pytest.mark.parametrize("said", [{"marked": ["l1"]}, {"why": "It hurt."}])
def test_an_exchange_is_done_once_something_is_said_of_it_and_the_better_version_was_seen(
    library: Library, said: dict[str, object]
) -> None:
    _, exchange = library.activity("specimen/label-first")
    assert isinstance(exchange, Exchange)
    assert not exchange.done(said)
    assert not exchange.done({"shown": True})
    assert exchange.done({**said, "shown": True})


def test_one_in_which_nothing_goes_wrong_is_told(library: Library) -> None:
    _, exchange = library.activity("specimen/label-first")
    raw = exchange.model_dump(exclude_unset=True)
    for line in raw["lines"]:
        line["why"] = ""

    with pytest.raises(ValidationError, match="No line of this exchange goes wrong"):
        Exchange.model_validate(raw)
