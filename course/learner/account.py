"""What a learner picked, wrote and ticked for the account of a regulator, so that it stands there the next time.

It is kept as their answers are, and is taken away, brought back and cleared with them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from course.learner.response import is_same, says_all
from course.learner.store import Store
from course.model.completion import Response, Responses

ACCOUNT = "course/account"
"""It stands where the responses of an activity of this name would: by the id of the regulator, as a browser made it."""


def load_account(store: Store) -> Responses:
    """What stands for each regulator."""
    return store.load(ACCOUNT).responses


def keep_account(store: Store, regulator: str, account: Any, seen: Sequence[Any] = ({},)) -> None:
    """Keep what a window changed in the account of `regulator`: what differs from any of `seen`, which it had of it.

    Words under the same heading that it had not seen are kept in a version beside. Raises NotSaved.
    """
    with store.alone:
        stood = load_account(store).get(regulator)
        is_lost = any(
            not says_all(words or "", there := _group(stood, "words").get(heading))
            and not any(_is_same(_group(each, "words").get(heading), there) for each in seen)
            for heading, words in _changes(account, seen, "words").items()
        )
        merged: dict[str, Response] = {}
        for name in ("picks", "words", "ticked"):
            after = {**_group(stood, name), **_changes(account, seen, name)}
            merged[name] = {key: value for key, value in after.items() if not _is_empty(value)}
        store.save(ACCOUNT, {regulator: merged}, over={regulator: []} if is_lost else None)


def _changes(account: Any, seen: Sequence[Any], name: str) -> dict[str, Any]:
    """What is otherwise now, by its key; None is gone."""
    now, before = _group(account, name), [_group(each, name) for each in seen]
    keys = {key: None for group in (now, *before) for key in group}
    return {key: now.get(key) for key in keys if any(not _is_same(now.get(key), each.get(key)) for each in before)}


def _group(account: Any, name: str) -> Mapping[str, Any]:
    group = account.get(name) if isinstance(account, Mapping) else None
    return group if isinstance(group, Mapping) else {}


def _is_empty(value: Any) -> bool:
    return value is None or value == ""


def _is_same(one: Any, other: Any) -> bool:
    return _is_empty(other) if _is_empty(one) else is_same(one, other)
