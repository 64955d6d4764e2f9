"""The live face: the rendered markup in a notebook, with the store behind it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from course import answersfile, headway, render, wheres
from course.library import Library
from course.model import Activity, Rating, Unit
from course.plaintext import plain
from course.saved import NotSaved, Saved
from course.store import EVERYWHERE, Store

_STATIC = Path(__file__).parent / "static"

SCRIPT = (
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

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """The widget, and for wherever none can run the handout as HTML and as text."""
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        return {**(data or {}), "text/html": self._handout, "text/plain": self._words}, metadata

    def __repr__(self) -> str:
        return self._words

    def renew(self) -> None:
        """Have what stands now ready for the next window that shows this; those that do keep theirs."""
        raise NotImplementedError

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        raise NotImplementedError


class LiveActivity(Live):
    """One activity: saves what the learner leaves in it, and says so."""

    def __init__(self, library: Library, store: Store, unit: Unit, activity: Activity) -> None:
        self._store, self._name, self._activity = store, f"{unit.id}/{activity.id}", activity
        self._wrote: dict[str, int] = {}  # desk → the last revision that it wrote
        self._saving = ""  # the desk whose words are being saved
        handout = render.html(library, unit, activity, "handout")
        super().__init__(
            render.html(library, unit, activity, "interactive"),
            handout,
            plain(handout),
            self._place(store.load(self._name)),
        )
        store.watch(self._changed)

    def renew(self) -> None:
        self.place = self._place(self._store.load(self._name))

    def _place(self, saved: Saved) -> dict[str, Any]:
        beside = self._activity.beside if isinstance(self._activity, Rating) else ""
        return {
            "responses": saved.responses,
            "revision": saved.revision,
            "saving": wheres.saving(self._store),
            "alarm": saved.trouble,
            "earlier": self._store.load(beside).responses if beside else {},
        }

    def _changed(self, name: str, saved: Saved) -> None:
        """What stands here changed: show it wherever it was not written."""
        if name == self._name:
            if not saved.revision:
                self._wrote.clear()
            self.place = self._place(saved)
            self.send({"type": "redraw", "by": self._saving})
        elif name == EVERYWHERE:
            self.place = {**self.place, "saving": wheres.saving(self._store)}
            self.send({"type": "saving", "words": self.place["saving"]})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        asked = {"desk": message.get("desk", ""), "number": message.get("number")}
        try:
            match message.get("type"):
                case "save":
                    self.send({**asked, "type": "saved", **self._save(asked["desk"], message)})
                case "clear":
                    self._store.clear(self._name)
                    self.send({**asked, "type": "cleared"})
                    self.send({"type": "redraw", "by": ""})
        except NotSaved as error:
            self.send({**asked, "type": "refused", "sentence": str(error)})

    def _save(self, desk: str, message: dict[str, Any]) -> dict[str, Any]:
        known = max(message.get("revision") or 0, self._wrote.get(desk, 0))
        self._saving = desk
        try:
            saved, behind = self._store.save(self._name, message["patch"], known)
        finally:
            self._saving = ""
        self._wrote[desk] = saved.revision
        kept = self._store.keeps
        where = wheres.saved(self._store) if kept else wheres.here(self._store)
        return {"revision": saved.revision, "at": saved.saved, "behind": behind, "kept": kept, "where": where}


class LiveProgress(Live):
    """How far the learner is, kept true while they work."""

    def __init__(self, library: Library, store: Store, unit: Unit) -> None:
        self._library, self._store, self._unit = library, store, unit
        super().__init__(self._drawn(), *render.PANELS["progress"], {})
        store.watch(self._changed)

    def renew(self) -> None:
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
            banner=wheres.banner(self._store),
        )

    def _now(self) -> tuple[headway.Progress, dict[str, str]]:
        found = headway.progress(self._unit, self._store)
        return found, {"unit": str(found), **headway.course_words(self._library, self._store, self._unit.id)}

    def _changed(self, name: str, _: Saved) -> None:
        if name.partition("/")[0] == self._unit.id:
            found, words = self._now()
            self.send({"type": "progress", "done": found.done, "total": found.total, "words": words})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        """It only tells."""


class LiveAnswers(Live):
    """The learner's own answers: take away, bring back, keep none, clear."""

    def __init__(self, library: Library, store: Store) -> None:
        self._store = store
        super().__init__(
            render.panel(
                library,
                "answers",
                anchor="your-answers",
                where=wheres.sentence(store),
                banner=wheres.banner(store),
                here=wheres.here(store),
                choice=wheres.choice(store),
            ),
            *render.PANELS["answers"],
            {"keeps": store.keeps},
        )
        store.watch(self._changed)

    def renew(self) -> None:
        self.place = {"keeps": self._store.keeps}

    def _changed(self, name: str, _: Saved) -> None:
        if name == EVERYWHERE:
            self.renew()

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        asked = {"desk": message.get("desk", "")}
        try:
            said = self._do(message, asked)
        except (NotSaved, answersfile.Refused) as error:
            said = str(error)
        if message.get("type") == "keep":
            self.send({**asked, "type": "keeps", "keeps": self._store.keeps})
        if said:
            self.send({**asked, "type": "said", "sentence": said})

    def _do(self, message: dict[str, Any], asked: dict[str, Any]) -> str:
        match message.get("type"):
            case "export":
                taken, name = answersfile.export(self._store), answersfile.file_name()
                self.send({**asked, "type": "answers-file", "name": name, "text": taken.text})
                return taken.warning and f"Your answers are in the file {name}, but not all of them. {taken.warning}"
            case "restore":
                return str(answersfile.restore(self._store, str(message.get("text"))))
            case "keep":
                self._store.keep(bool(message.get("keep")))
                return "From now on your answers are kept." if self._store.keeps else wheres.unkept(self._store)
            case "clear-all":
                return answersfile.clear(self._store)
            case _:
                return ""
