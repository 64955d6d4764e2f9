"""What a learner picked, wrote and ticked for the account of a regulator, so that it stands there the next time.

It is kept as their answers are, and is taken away, brought back and cleared with them.
"""

from __future__ import annotations

from course.learner.store import Store
from course.model.completion import Response, Responses

ACCOUNT = "course/account"
"""It stands where the responses of an activity of this name would: by the id of the regulator, as a browser made it."""


def load_account(store: Store) -> Responses:
    """What stands for each regulator."""
    return store.load(ACCOUNT).responses


def keep_account(store: Store, regulator: str, account: Response) -> None:
    """Keep what goes into the account of `regulator`. Raises NotSaved."""
    store.save(ACCOUNT, {regulator: account})
