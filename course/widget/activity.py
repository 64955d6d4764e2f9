"""One activity, live."""

from __future__ import annotations

from typing import Any

from course.learner import location, moved
from course.learner.claims import Claim, repeat
from course.learner.response import NotSaved, Patch, Saved, Seen
from course.learner.store import Store
from course.learner.watchers import EVERYWHERE, FORGOTTEN, MANY
from course.loading.library import Library
from course.model import Activity, Rating, Reflection, Response, Unit
from course.widget import dates
from course.widget.drawn import draw
from course.widget.live import Live


class LiveActivity(Live):
    """One activity: saves what the learner leaves in it, and says so."""

    def __init__(self, library: Library, store: Store, unit: Unit, activity: Activity) -> None:
        self._store, self._name = store, f"{unit.id}/{activity.id}"
        self._unit, self._activity = unit, activity
        self._places = _places(unit, activity)
        self._library = library
        self._finished = dates.finished(self._library, self._store, self._activity)
        self._wrote: dict[str, int] = {}  # desk → the last revision that it wrote
        self._heard: dict[str, int] = {}  # desk → the number of the last message that was done
        self._saved: dict[str, int] = {}  # desk → the number of the last change of its that was saved
        self._said: dict[str, dict[str, Response]] = {}  # desk → what it last saved of each part
        self._cleared: set[str] = set()  # the requests to clear that were done
        self._claim = Claim()
        self._doubt = ""  # of what was last done here
        drawn = draw(library, unit, activity)
        with store.alone:
            self._stamps = self._stamped()  # first: what is written from here on is noticed
            super().__init__(*drawn, self._place(store.load(self._name)))
            store.watch(self._changed)
        repeat(self._look)

    def reread(self, library: Library, *parts: Any) -> None:
        if library is self._library:
            return
        unit, activity = parts
        with self._store.alone:
            self._library, self._unit, self._activity = library, unit, activity
            self._places = _places(unit, activity)
            self._finished = dates.finished(self._library, self._store, self._activity)
            self.markup, self._handout, self._words = draw(library, unit, activity)

    def renew(self) -> None:
        with self._store.alone:
            self._stamps = self._stamped()
            self._finished = dates.finished(self._library, self._store, self._activity)
            self.place = self._place(self._store.load(self._name))

    def _look(self) -> None:
        """Every few seconds: what other lessons changed, and whether anybody has open what is kept nowhere."""
        with self._store.alone:
            try:
                self._store.keep_held()
                self._show_what_others_changed()
                self._forget_unclaimed()
            except NotSaved as error:
                self._say(str(error))
            if doubt := self._store.take_doubt():
                self._say(doubt)

    def _show_what_others_changed(self) -> None:
        """Another lesson, whose kernel is another, may have cleared or written here, or chosen to keep none."""
        if self._stamps != (stamps := self._stamped()):
            self._stamps = stamps
            saved = self._store.load(self._name)
            if self._place(saved) != self.place:
                self._changed(self._name, saved, "")
        if self.place["keeps"] != self._store.keeps:
            self._changed(EVERYWHERE, Saved(), "")

    def _stamped(self) -> dict[str, object]:
        """What differs once anything shown here was written, taken away or cleared."""
        stamps = {name: self._store.stamp(name) for name in self._places}
        return {**stamps, "cleared": self._store.cleared(self._name)}

    def _forget_unclaimed(self) -> None:
        """Ask who has open what is kept nowhere; when nobody has, let go of it."""
        if self._name not in self._store.held:
            self._claim.renew()
        elif self._claim.ask():
            self.send({"type": "claim", "keeps": self._store.keeps})
        else:
            self._store.forget([self._name])

    def _say(self, words: str) -> None:
        """Have `words` stand where it says whether answers are kept."""
        self.send({"type": "saving", "words": words, "keeps": self._store.keeps})

    def _place(self, saved: Saved) -> dict[str, Any]:
        saved = moved.with_former(self._store, self._activity, saved)
        earlier = _earlier(self._activity)
        return {
            "responses": saved.responses,
            "revision": saved.revision,
            "cleared": self._store.cleared(self._name),
            "keeps": self._store.keeps,
            "owner": location.owner(self._store),
            "saving": location.saving(self._store),
            "alarm": saved.trouble or self._store.notice(self._name) or self._doubt,
            "earlier": self._store.load(earlier).responses if earlier else {},
            **dates.known(self._store, self._unit, self._activity, self._finished),
        }

    def _changed(self, name: str, saved: Saved, by: str) -> None:
        """What stands here changed: show it wherever it was not written."""
        if name in self._places:
            before = self.place
            if name not in moved.places(self._unit, self._activity):
                by = ""  # nobody wrote here
            if by == FORGOTTEN:
                self._saved.clear()
            self.place = self._place(saved if name == self._name else self._store.load(self._name))
            if self.place["revision"] < before["revision"]:  # cleared or forgotten: it is counted from there again
                self._wrote.clear()
                self._said.clear()
            if by and name == self._name:
                self._wrote[by] = saved.revision
            # A window that was asleep brings again what was forgotten meanwhile.
            self.send({"type": "forgotten"} if by == FORGOTTEN else {"type": "redraw", "by": by})
            if self.place["keeps"] != before["keeps"]:
                self._say(self.place["saving"])
        elif name == EVERYWHERE or (name == MANY and not self.place["revision"]):
            # Where nothing stands after others came back, it is not said any more that it was cleared.
            before, cleared = self.place["cleared"], self._store.cleared(self._name)
            saving = location.saving(self._store)
            self.place = {**self.place, "saving": saving, "keeps": self._store.keeps, "cleared": cleared}
            self._say(self.place["saving"])
            if cleared != before:  # words in some page may be older
                self.send({"type": "redraw", "by": ""})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        asked = {"desk": message.get("desk", ""), "number": message.get("number")}
        self._claim.renew()
        try:
            with self._store.alone:
                if self._is_late(**asked):
                    return
                match message.get("type"):
                    case "claim" if self._store.load(self._name).revision < (message.get("revision") or 0):
                        # What was cleared while the page was asleep is not asked for.
                        is_forgotten = self._store.is_forgotten(self._name)
                        self.send({"type": "forgotten"} if is_forgotten else {"type": "redraw", "by": ""})
                    case "save":
                        stood = self.place["revision"]
                        saved = self._save(asked["desk"], message)
                        self.send({**asked, "type": "saved", **saved, "doubt": self._take_doubt()})
                        if saved["revision"] > stood + 1 or self._unheard_clearing(message) > 0:  # others were here
                            self.renew()
                            self.send({"type": "redraw", "by": ""})
                    case "clear":
                        self._clear(message.get("request", ""))
                        self._take_doubt()
                        self.send({**asked, "type": "cleared"})
                        self.send({"type": "redraw", "by": ""})
                self._keep_held()  # last: a save joins what is held here with what it brings
        except NotSaved as error:
            self.send({**asked, "type": "refused", "sentence": str(error)})

    def _take_doubt(self) -> str:
        """What to tell of what was just done; it stands here until something is done without doubt."""
        before, self._doubt = self._doubt, self._store.take_doubt()
        if self._doubt != before:
            self.renew()
        return self._doubt or self._store.notice(self._name)

    def _keep_held(self) -> None:
        """Keep what is held here. When that is refused, what was asked is done all the same."""
        try:
            self._store.keep_held()
        except NotSaved as error:
            self._say(str(error))

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

    def _clear(self, request: str) -> None:
        """Once for each request: what was written since it was first sent is not cleared when it comes again."""
        if request not in self._cleared:
            moved.clear(self._store, self._unit, self._activity, self._library.moved_out)
            self._cleared |= {request} - {""}

    def _unheard_clearing(self, message: dict[str, Any]) -> int:
        """When this was cleared last, if its page did not know of it; else -1."""
        cleared = self._store.cleared(self._name)
        return -1 if message.get("cleared", cleared) == cleared else cleared

    def _save(self, desk: str, message: dict[str, Any]) -> dict[str, Any]:
        """Save what changed since the last save of that desk, and since a clearing of which it had not heard.

        When its words come again, or late, they replace nothing newer and undo no clearing.
        """
        known = max(message.get("revision") or 0, self._wrote.get(desk, 0))
        edits, last = message.get("edits") or {}, self._saved.get(desk, -1)
        since = max(last, self._unheard_clearing(message))
        patch = {part: value for part, value in message["patch"].items() if edits.get(part, since + 1) > since}
        if patch:
            saved, behind = self._store.save(self._name, patch, known, by=desk, over=self._seen(desk, patch, message))
            if kept := saved.kept:
                self._said.setdefault(desk, {}).update({part: saved.responses.get(part) for part in patch})
        else:
            saved = self._store.load(self._name)
            behind, kept = saved.revision > known, self._store.keeps
        self._saved[desk] = max([last, *edits.values()])
        where = location.saved(self._store) if kept else location.here(self._store)
        return {"revision": saved.revision, "at": saved.saved, "behind": behind, "kept": kept, "where": where}

    def _seen(self, desk: str, patch: Patch, message: dict[str, Any]) -> Seen:
        """What that desk may have seen of each part: what its page says, and what it saved last."""
        if "over" not in message:
            return {}
        said = self._said.get(desk, {})
        return {part: [message["over"].get(part), said.get(part)] for part in patch}


def _earlier(activity: Activity) -> str:
    """The rating or plan whose answers are shown beside those of `activity`; "" when none is."""
    return activity.beside if isinstance(activity, Rating | Reflection) else ""


def _places(unit: Unit, activity: Activity) -> set[str]:
    """Every activity whose answers are shown in `activity`."""
    return {*moved.places(unit, activity), *dates.places(unit, activity), _earlier(activity)} - {""}
