"""Where answers are, and how that is said."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from course.learner import messages, ownership
from course.learner.atomic import in_browser
from course.learner.store import Store
from course.model.home import expand, home

FOLDER_NAME = "What matters to me - my answers"
DRIVE = Path("/drive")
"""In JupyterLite, what the browser keeps. It is not there when the browser keeps nothing."""


def where() -> Path:
    """The folder of the learner's answers: COURSE_ANSWERS, else one named for people in their home. Raises NoHome."""
    if chosen := os.environ.get("COURSE_ANSWERS"):
        return expand(chosen)
    return (DRIVE if in_browser() and DRIVE.is_dir() else home()) / FOLDER_NAME


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
    return messages.HERE[_place(store)]


def _place(store: Store) -> str:
    """Where answers are kept, as the tables of messages call it."""
    if on_binder():
        return "binder"
    if on_hub():
        return "hub"
    if in_browser():
        return "browser" if kept_by_browser(store) else "page"
    return "computer"


def choice(store: Store) -> str:
    """What the learner ticks to have answers kept."""
    others = _place(store) in ("computer", "browser")
    return (messages.KEEP_WHERE_OTHERS_ARE if others else messages.KEEP_OR_NONE).format(here=here(store))


def unkept(store: Store) -> str:
    """What becomes of words while the learner has none kept."""
    return (messages.UNKEPT_IN_BROWSER if in_browser() else messages.UNKEPT).format(here=here(store))


def brought_unkept(store: Store) -> str:
    """What becomes of answers from a file while the learner has none kept."""
    sentences = messages.BROUGHT_UNKEPT_IN_BROWSER if in_browser() else messages.BROUGHT_UNKEPT
    return sentences.format(here=here(store))


def saving(store: Store) -> str:
    """What stands under an activity before anything is saved."""
    return messages.SAVING.format(where=saved(store)) if store.keeps else unkept(store)


def saved(store: Store) -> str:
    """Where a save went, to end a sentence."""
    place = _place(store)
    return messages.SAVED.get(place, messages.SAVED["folder"]).format(folder=store.folder.name)


def sentence(store: Store) -> str:
    """Where all answers are; while none are kept, what becomes of them, and where those are that were kept before."""
    if store.keeps:
        return messages.KEPT[_place(store)].format(here=here(store), folder=store.folder)
    return " ".join(filter(None, (unkept(store), _kept_before(store))))


def _kept_before(store: Store) -> str:
    try:
        if not any(ownership.own_files(store.folder)):
            return ""
    except OSError:
        pass  # what cannot be looked into may hold some
    in_folder = not (on_binder() or in_browser())
    before = messages.KEPT_BEFORE_IN_FOLDER if in_folder else messages.KEPT_BEFORE
    return before.format(here=here(store), folder=store.folder)


def owner(store: Store) -> str:
    """Whose answers these are, in a form that tells nobody: a browser's tab gives words back to their owner alone."""
    whose = f"{os.environ.get('JUPYTERHUB_SERVICE_PREFIX', '')}\n{store.folder}"
    return hashlib.sha256(whose.encode(errors="surrogateescape")).hexdigest()[:16]


def banner(store: Store) -> str:
    """What a learner must hear first where answers are not safe for good."""
    return messages.FORGETS.get(_place(store), "")
