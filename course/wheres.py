"""Where answers are, in words for people."""

from __future__ import annotations

import os

from course.store import Store

UNKEPT = "You chose to keep no answers on this computer. They are gone when you close this lesson."


def on_binder() -> bool:
    """Whether this runs on Binder, which keeps nothing."""
    return "BINDER_SERVICE_HOST" in os.environ or "BINDER_LAUNCH_HOST" in os.environ


def on_hub() -> bool:
    """Whether this runs on a JupyterHub, where the learner's folder is on a server."""
    return "JUPYTERHUB_USER" in os.environ and not on_binder()


def saved(store: Store) -> str:
    """Where a save went, to end a sentence."""
    return "on Binder for now" if on_binder() else f"in your folder “{store.folder.name}”"


def sentence(store: Store) -> str:
    """Where all answers are."""
    if on_binder():
        return "Your answers are on Binder for now."
    if on_hub():
        return (
            f"Your answers are on the server that you signed in to, in {store.folder}. "
            "Other learners cannot read them; whoever looks after the server could."
        )
    return f"Your answers are on this computer, in {store.folder}."


def banner() -> str:
    """What a learner must hear first where nothing is kept."""
    if not on_binder():
        return ""
    return (
        "This is Binder: it forgets everything when you close it, or after some minutes without use. "
        "Take your answers with you before you go."
    )
