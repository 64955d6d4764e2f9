"""Where answers are, in words for people."""

from __future__ import annotations

import hashlib
import os

from course.learner.atomic import in_browser
from course.learner.store import DRIVE, Store


def on_binder() -> bool:
    """Whether this runs on Binder, which keeps nothing."""
    return "BINDER_SERVICE_HOST" in os.environ or "BINDER_LAUNCH_HOST" in os.environ


def on_hub() -> bool:
    """Whether this runs on a JupyterHub, where the learner's folder is on a server."""
    return "JUPYTERHUB_USER" in os.environ and not on_binder()


def kept_by_browser(store: Store) -> bool:
    """Whether the browser keeps what is written; without HTTPS it may not."""
    return store.folder.is_relative_to(DRIVE)


def here(store: Store) -> str:
    """Where answers are kept, to end a sentence."""
    if on_binder():
        return "on Binder"
    if on_hub():
        return "on the server that you signed in to"
    if in_browser():
        return "in this browser" if kept_by_browser(store) else "in this page"
    return "on this computer"


def choice(store: Store) -> str:
    """What the learner ticks to have answers kept."""
    others = here(store) in ("on this computer", "in this browser")
    return f"Keep my answers {here(store)}. Untick this {'where others use it too' if others else 'to have none kept'}."


def unkept(store: Store) -> str:
    """What the learner hears who chose to have none kept."""
    gone = (
        "when you close this page or load it again"
        if in_browser()
        else "half a minute after you close this lesson or go on to another. Until then, whoever opens it again sees it"
    )
    return f"You chose to keep no answers {here(store)}. What you write from now on is gone {gone}."


def saving(store: Store) -> str:
    """What stands under an activity before anything is saved."""
    return f"Your answers save as you go, {saved(store)}." if store.keeps else unkept(store)


def saved(store: Store) -> str:
    """Where a save went, to end a sentence."""
    if on_binder():
        return "on Binder for now"
    if in_browser():
        return "in this browser" if kept_by_browser(store) else "for as long as this page is open"
    return f"in your folder “{store.folder.name}”"


def sentence(store: Store) -> str:
    """Where all answers are."""
    if on_binder():
        return "Your answers are on Binder for now."
    if on_hub():
        return (
            f"Your answers are {here(store)}, in {store.folder}. "
            "Other learners cannot read them; whoever looks after the server could."
        )
    if in_browser():
        kept = kept_by_browser(store)
        return "Your answers are in this browser, on this computer." if kept else "Your answers are in this page alone."
    return f"Your answers are {here(store)}, in {store.folder}."


def owner(store: Store) -> str:
    """Whose answers these are, in a form that tells nobody: a browser's tab gives words back to their owner alone."""
    whose = f"{os.environ.get('JUPYTERHUB_SERVICE_PREFIX', '')}\n{store.folder}"
    return hashlib.sha256(whose.encode(errors="surrogateescape")).hexdigest()[:16]


def banner(store: Store) -> str:
    """What a learner must hear first where answers are not safe for good."""
    if on_binder():
        return (
            "This is Binder: it forgets everything when you close it, or after some minutes without use. "
            "Take your answers with you before you go."
        )
    if in_browser() and kept_by_browser(store):
        return (
            "Your answers are kept in this browser, which may forget them: when its data is cleared, when the "
            "computer is short of room, or when a private window closes. Take your answers with you before you go."
        )
    if in_browser():
        return (
            "Your answers are lost when you close this page: this browser keeps nothing for it. "
            "Take your answers with you before you go."
        )
    return ""
