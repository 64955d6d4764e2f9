"""Where answers are, in words for people."""

from __future__ import annotations

import hashlib
import os

from course.learner import ownership
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
    """What becomes of words while the learner has none kept."""
    until = "" if in_browser() else " Until then, whoever opens it again sees it."
    return (
        f"You chose to keep no answers {here(store)}. As long as you do, what you write or bring back is gone "
        f"{_gone()}.{until}"
    )


def brought_unkept(store: Store) -> str:
    """What becomes of answers from a file while the learner has none kept."""
    return (
        f"You chose to keep no answers {here(store)}: what came back is in this lesson alone, and is gone {_gone()}. "
        "The file stays as it is."
    )


def _gone() -> str:
    """When words are gone that are kept nowhere, to end a sentence."""
    if in_browser():
        return "when you close this page or load it again"
    return "half a minute after you close this lesson or go on to another"


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
    """Where all answers are; while none are kept, what becomes of them, and where those are that were kept before."""
    if store.keeps:
        return _kept(store)
    return f"{unkept(store)}{_kept_before(store)}"


def _kept(store: Store) -> str:
    if on_binder():
        return "Your answers are on Binder for now. They never leave it unless you send them."
    if on_hub():
        return (
            f"Your answers are {here(store)}, in {store.folder}. Other learners cannot read them; whoever looks after "
            "the server could. They never leave the server unless you send them."
        )
    if in_browser():
        where = "in this browser, on this computer" if kept_by_browser(store) else "in this page alone"
        return f"Your answers are {where}. They never leave it unless you send them."
    return f"Your answers are {here(store)}, in {store.folder}. They never leave it unless you send them."


def _kept_before(store: Store) -> str:
    try:
        if not any(ownership.own_files(store.folder)):
            return ""
    except OSError:
        pass  # what cannot be looked into may hold some
    folder = "" if on_binder() or in_browser() else f", in {store.folder}"
    return f" What you kept before is still {here(store)}{folder}. “Clear my answers” takes it away."


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
