"""The live face: the rendered markup in a notebook, with the store behind it."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from course import render
from course.language.plaintext import plain
from course.learner import archive, location, moved, progress
from course.learner.claims import Claim, repeat
from course.learner.conflicts import conflicts
from course.learner.response import NotSaved, Saved
from course.learner.store import EVERYWHERE, Store
from course.loading.library import Library
from course.model import Activity, Rating, Unit

_STATIC = Path(__file__).parent / "browser"

SCRIPT = (
    "tab.js",
    "desk.js",
    "identifier-words.js",
    "identifier-sense.js",
    "identifier-harmless.js",
    "identifier-numbers.js",
    "identifier-places.js",
    "identifier-people.js",
    "identifier-names.js",
    "identifiers.js",
    "fields.js",
    "story.js",
    "quiz.js",
    "talk.js",
    "map.js",
    "panels.js",
    "mount.js",
)
"""Parts of the one module, in order; the last part says where it runs."""


@cache
def script(last: str = "notebook.js", *, personal: bool = True) -> str:
    """The behaviour as one ES module, without the identifier check where nothing personal is asked for."""
    parts = [part for part in (*SCRIPT, last) if personal or not part.startswith("identifier")]
    return "\n".join((_STATIC / part).read_text(encoding="utf-8") for part in parts)


@cache
def style() -> str:
    """The stylesheet."""
    return (_STATIC / "course.css").read_text(encoding="utf-8")


class Live(anywidget.AnyWidget):
    """Markup brought to life by the one script. Subclasses answer what the page sends."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    markup = traitlets.Unicode().tag(sync=True)
    place = traitlets.Dict().tag(sync=True)

    def __init__(self, markup: str, handout: str, words: str, place: dict[str, Any]) -> None:
        super().__init__(_esm=script(personal="data-personal" in markup), _css=style(), markup=markup, place=place)
        self._handout, self._words = handout, words
        self.on_msg(self._answer)
        # ipykernel 7.4 hands a message to the thread that told the page something last. That may be another window's,
        # and once that window is closed, nobody answers. Without this, each window's messages stay in its own thread.
        self.comm._reply_subshell_for = None

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """The widget, and for wherever none can run the handout as HTML and as text."""
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**(data or {}), "text/html": self._handout, "text/plain": self._words}, metadata

    def __repr__(self) -> str:
        return self._words

    def reread(self, library: Library, *parts: Any) -> None:
        """Show the words of `library` from the next window on; those that show others keep theirs."""

    def renew(self) -> None:
        """Have what stands now ready for the next window that shows this; those that do keep theirs."""
        raise NotImplementedError

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        raise NotImplementedError


class LiveActivity(Live):
    """One activity: saves what the learner leaves in it, and says so."""

    def __init__(self, library: Library, store: Store, unit: Unit, activity: Activity) -> None:
        self._store, self._name = store, f"{unit.id}/{activity.id}"
        self._unit, self._activity = unit, activity
        self._places = moved.places(unit, activity)
        self._library = library
        self._wrote: dict[str, int] = {}  # desk → the last revision that it wrote
        self._heard: dict[str, int] = {}  # desk → the number of the last message that was done
        self._claim = Claim()
        markup, handout = (render.html(library, unit, activity, face) for face in ("interactive", "handout"))
        words = plain(handout)
        with store.alone:
            super().__init__(markup, handout, words, self._place(store.load(self._name)))
            store.watch(self._changed)
        repeat(self._forget_unclaimed)

    def reread(self, library: Library, *parts: Any) -> None:
        if library is self._library:
            return
        unit, activity = parts
        with self._store.alone:
            self._library, self._unit, self._activity = library, unit, activity
            self._places = moved.places(unit, activity)
            self._handout = render.html(library, unit, activity, "handout")
            self._words = plain(self._handout)
            self.markup = render.html(library, unit, activity, "interactive")

    def renew(self) -> None:
        with self._store.alone:
            self.place = self._place(self._store.load(self._name))

    def _forget_unclaimed(self) -> None:
        """Ask who has open what is kept nowhere; when nobody has, let go of it."""
        with self._store.alone:
            if self._name not in self._store.held:
                self._claim.renew()
            elif self._claim.ask():
                self.send({"type": "claim", "keeps": self._store.keeps})
            else:
                self._store.forget([self._name])
                self._wrote.clear()
                self.renew()
                self.send({"type": "forgotten"})  # a window that was asleep brings it again

    def _place(self, saved: Saved) -> dict[str, Any]:
        saved = moved.with_former(self._store, self._activity, saved)
        beside = self._activity.beside if isinstance(self._activity, Rating) else ""
        return {
            "responses": saved.responses,
            "revision": saved.revision,
            "keeps": self._store.keeps,
            "owner": location.owner(self._store),
            "saving": location.saving(self._store),
            "alarm": saved.trouble,
            "earlier": self._store.load(beside).responses if beside else {},
        }

    def _changed(self, name: str, saved: Saved, by: str) -> None:
        """What stands here changed: show it wherever it was not written."""
        if name in self._places:
            if not saved.revision:
                self._wrote.clear()
            elif by and name == self._name:
                self._wrote[by] = saved.revision
            self.place = self._place(saved if name == self._name else self._store.load(self._name))
            self.send({"type": "redraw", "by": by})
        elif name == EVERYWHERE:
            self.place = {**self.place, "saving": location.saving(self._store), "keeps": self._store.keeps}
            self.send({"type": "saving", "words": self.place["saving"], "keeps": self._store.keeps})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        asked = {"desk": message.get("desk", ""), "number": message.get("number")}
        self._claim.renew()
        try:
            with self._store.alone:
                if self._is_late(**asked):
                    return
                match message.get("type"):
                    case "claim" if self._store.load(self._name).revision < (message.get("revision") or 0):
                        self.send({"type": "forgotten"})
                    case "save":
                        self.send({**asked, "type": "saved", **self._save(asked["desk"], message)})
                    case "clear":
                        moved.clear(self._store, self._unit, self._activity)
                        self.send({**asked, "type": "cleared"})
                        self.send({"type": "redraw", "by": ""})
        except NotSaved as error:
            self.send({**asked, "type": "refused", "sentence": str(error)})

    def _is_late(self, desk: str, number: int | None) -> bool:
        """Whether a message was overtaken by a later one of the same desk, which says all that this one does.

        A kernel hands the messages of one window to several threads, so they are not always done in their order.
        """
        if number is None:
            return False
        if number <= self._heard.get(desk, -1):
            return True
        self._heard[desk] = number
        return False

    def _save(self, desk: str, message: dict[str, Any]) -> dict[str, Any]:
        known = max(message.get("revision") or 0, self._wrote.get(desk, 0))
        saved, behind = self._store.save(self._name, message["patch"], known, by=desk)
        kept = self._store.keeps
        where = location.saved(self._store) if kept else location.here(self._store)
        return {"revision": saved.revision, "at": saved.saved, "behind": behind, "kept": kept, "where": where}


class LiveProgress(Live):
    """How far the learner is, kept true while they work."""

    def __init__(self, library: Library, store: Store, unit: Unit) -> None:
        self._library, self._store, self._unit = library, store, unit
        with store.alone:
            super().__init__(self._drawn(), *render.PANELS["progress"], {})
            store.watch(self._changed)

    def reread(self, library: Library, *parts: Any) -> None:
        self._library, [self._unit] = library, parts

    def renew(self) -> None:
        with self._store.alone:
            self.markup = self._drawn()

    def _drawn(self) -> str:
        found, words = self._now()
        return render.panel(
            self._library,
            "progress",
            unit=self._unit,
            done=found.done,
            total=found.total,
            words=words,
            banner=location.banner(self._store),
        )

    def _now(self) -> tuple[progress.Progress, dict[str, str]]:
        found = progress.progress(self._unit, self._store)
        return found, {"unit": str(found), **progress.course_words(self._library, self._store, self._unit.id)}

    def _changed(self, name: str, *_: object) -> None:
        if name.partition("/")[0] == self._unit.id:
            found, words = self._now()
            self.send({"type": "progress", "done": found.done, "total": found.total, "words": words})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        """It only tells."""


class LiveAnswers(Live):
    """The learner's own answers: take away, bring back, choose between two versions, keep none, clear."""

    def __init__(self, library: Library, store: Store) -> None:
        self._library, self._store = library, store
        self._claim = Claim()
        with store.alone:
            self._conflicts = conflicts(library, store)
            super().__init__(self._drawn(), *render.PANELS["answers"], {"keeps": store.keeps})
            store.watch(self._changed)
        repeat(self._forget_unclaimed)

    def renew(self) -> None:
        with self._store.alone:
            self.place = {"keeps": self._store.keeps}
            self._conflicts = conflicts(self._library, self._store)
            self.markup = self._drawn()

    def _drawn(self) -> str:
        return render.panel(
            self._library,
            "answers",
            anchor="your-answers",
            where=location.sentence(self._store),
            banner=location.banner(self._store),
            here=location.here(self._store),
            choice=location.choice(self._store),
            conflicts=self._conflicts,
        )

    def _forget_unclaimed(self) -> None:
        """Answers brought back may belong to other units, of which no window is open here: they go with this panel."""
        with self._store.alone:
            if not self._store.held:
                self._claim.renew()
            elif self._claim.ask():
                self.send({"type": "claim"})
            else:
                self._store.forget(self._store.held)

    def _changed(self, name: str, *_: object) -> None:
        """Of what changed, the panel shows whether answers are kept, and activities with two versions."""
        if name == EVERYWHERE or any(conflict.name == name for conflict in self._conflicts):
            self._show_conflicts()

    def _show_conflicts(self) -> None:
        shown = self._conflicts
        self.renew()
        if self._conflicts != shown:
            markup = render.panel(self._library, "conflicts", conflicts=self._conflicts)
            self.send({"type": "conflicts", "markup": markup})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        asked = {"desk": message.get("desk", "")}
        self._claim.renew()
        try:
            said = self._do(message, asked)
        except (NotSaved, archive.Refused) as error:
            said = str(error)
        if message.get("type") == "keep":
            self.send({**asked, "type": "keeps", "keeps": self._store.keeps})
        if said:
            self.send({**asked, "type": "said", "sentence": said})

    def _do(self, message: dict[str, Any], asked: dict[str, Any]) -> str:
        match message.get("type"):
            case "export":
                taken, name = archive.export(self._store), archive.file_name()
                self.send({**asked, "type": "answers-file", "name": name, "text": taken.text})
                return taken.warning and f"Your answers are in the file {name}, but not all of them. {taken.warning}"
            case "restore":
                restored = archive.restore(self._store, base64.b64decode(str(message.get("base64"))))
                self._show_conflicts()
                return str(restored)
            case "choose":
                return self._choose(message)
            case "keep":
                self._store.keep(bool(message.get("keep")))
                return "From now on your answers are kept." if self._store.keeps else location.unkept(self._store)
            case "clear-all":
                return archive.clear(self._store)
            case _:
                return ""

    def _choose(self, message: dict[str, Any]) -> str:
        use_other = bool(message.get("other"))
        try:
            unused = self._store.choose(
                str(message.get("name")), message.get("revision", 0), str(message.get("key")), use_other=use_other
            )
        finally:
            self._show_conflicts()
        chosen = "The other one stands in the lesson now." if use_other else "This one stays in the lesson."
        return (
            f"{chosen} The one that you did not choose is in {unused}, until you clear your answers. "
            "It is not in the file that you take with you."
        )
