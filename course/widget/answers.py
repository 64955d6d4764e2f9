"""The learner's own answers, live."""

from __future__ import annotations

import base64
from typing import Any

from course import render
from course.learner import archive, location
from course.learner.account import keep_account
from course.learner.claims import Claim, repeat
from course.learner.clearings import ALL
from course.learner.conflicts import conflicts
from course.learner.earlier import FormerActivity, clear_former, former_activities
from course.learner.numbers import file_name, give_number
from course.learner.response import NotSaved, moment
from course.learner.store import Store
from course.learner.watchers import EVERYWHERE, MANY
from course.loading.library import Library
from course.loading.outline import read_outline
from course.loading.reader import Mistakes
from course.render.certificate import NothingFinished
from course.widget import messages
from course.widget.documents import certificate_message, record_message
from course.widget.live import Live


class LiveAnswers(Live):
    """The learner's own answers: take away, bring back, choose between two versions, keep none, clear."""

    def __init__(self, library: Library, store: Store) -> None:
        self._library, self._store = library, store
        self._claim = Claim()
        self._answered: dict[str, tuple[str, bool]] = {}  # request → what was said, and whether it was done
        with store.alone:
            self._conflicts = conflicts(library, store)
            self._earlier = former_activities(library, store)  # as the windows that are open were told
            self._cleared = store.cleared(ALL)
            self._where, self._keeps = location.sentence(store), store.keeps
            super().__init__(self._drawn(self._earlier), *render.PANELS["answers"], {"keeps": store.keeps})
            store.watch(self._changed)
        repeat(self._look)

    def renew(self) -> None:
        with self._store.alone:
            self.place = {"keeps": self._store.keeps}
            self._conflicts = conflicts(self._library, self._store)
            self.markup = self._drawn(former_activities(self._library, self._store))

    def _drawn(self, earlier: list[FormerActivity]) -> str:
        return render.panel(
            self._library,
            "answers",
            anchor="your-answers",
            where=location.sentence(self._store),
            banner=location.banner(self._store),
            here=location.here(self._store),
            choice=location.choice(self._store),
            conflicts=self._conflicts,
            earlier=earlier,
        )

    def _look(self) -> None:
        """Every few seconds: what another lesson chose, and whether anybody has open what is kept nowhere."""
        with self._store.alone:
            if self._keeps != self._store.keeps:
                self._changed(EVERYWHERE)
                self._keeps = self._store.keeps
                self.send({"type": "keeps", "keeps": self._keeps})
            self._show_where()
            self._let_go()
            try:
                self._store.keep_held()
                self._forget_unclaimed()
            except NotSaved as error:
                self.send({"type": "said", "sentence": str(error)})
            if doubt := self._store.take_doubt():
                self.send({"type": "said", "sentence": doubt})

    def _forget_unclaimed(self) -> None:
        """Answers brought back may belong to other units, of which no window is open here: they go with this panel."""
        if not self._store.held:
            self._claim.renew()
        elif self._claim.ask():
            self.send({"type": "claim"})
        else:
            self._store.forget(self._store.held)

    def _changed(self, name: str, *_: object) -> None:
        """Of what changed, the panel shows where answers are, if they are kept, and activities with two versions."""
        if name == EVERYWHERE or any(conflict.name == name for conflict in self._conflicts):
            self._show_conflicts()

        if name in (EVERYWHERE, MANY):
            self._show_where()
        if name == MANY:
            self._show_earlier()
            self._let_go()

    def _show_where(self) -> None:
        if (where := location.sentence(self._store)) != self._where:
            self._where = where
            self.send({"type": "where", "words": where})

    def _let_go(self) -> None:
        """Once everything was cleared, by whatever lesson or command, no page goes on showing what it was."""
        told, self._cleared = self._cleared, self._store.cleared(ALL)
        if self._cleared > told:
            self.send({"type": "let-go"})

    def _show_earlier(self) -> None:
        told, self._earlier = self._earlier, former_activities(self._library, self._store)
        if self._earlier != told:
            self.send({"type": "earlier", "markup": render.panel(self._library, "earlier", earlier=self._earlier)})

    def _show_conflicts(self, *, always: bool = False) -> None:
        shown = self._conflicts
        self.renew()
        if always or self._conflicts != shown:
            markup = render.panel(self._library, "conflicts", conflicts=self._conflicts)
            self.send({"type": "conflicts", "markup": markup})

    def _answer(self, _: object, message: Any, _buffers: object) -> None:
        request = message.get("request", "")
        asked = {"desk": message.get("desk", ""), **({"request": request} if request else {})}
        self._claim.renew()
        sentence, is_done = self._answered.get(request) or self._try(message, asked)
        if request:
            self._answered[request] = sentence, is_done
        match message.get("type"):
            case "keep":
                self.send({**asked, "type": "keeps", "keeps": self._store.keeps})
                if is_done:
                    choice = messages.KEPT_FROM_NOW if self._store.keeps else location.sentence(self._store)
                    sentence = _joined(choice, sentence)
            case "clear-all" if is_done:
                self.send({**asked, "type": "cleared"})
        if sentence:
            self.send({**asked, "type": "said", "sentence": sentence})

    def _try(self, message: dict[str, Any], asked: dict[str, Any]) -> tuple[str, bool]:
        """What to say of a request, and whether it was done."""
        with self._store.alone:
            try:
                sentence, is_done = self._do(message, asked), True
            except (NotSaved, archive.Refused, Mistakes, NothingFinished) as error:
                sentence, is_done = str(error), False
            return _joined(sentence, self._store.take_doubt()), is_done

    def _do(self, message: dict[str, Any], asked: dict[str, Any]) -> str:
        match message.get("type"):
            case "export":
                taken, name = archive.export(self._store), archive.file_name()
                self.send({**asked, "type": "answers-file", "name": name, "text": taken.text})
                return taken.warning and messages.TAKEN_IN_PART.format(name=name, warning=taken.warning)
            case "numbers":
                name = file_name(give_number(self._store))
                taken, outline = archive.export(self._store), read_outline(self._library)
                answers = {"text": taken.text, "warning": taken.warning}
                self.send({**asked, "type": "numbers", "name": name, "outline": outline, **answers})
                return ""
            case "record":
                self.send({**asked, **record_message(self._library, self._store)})
                return ""
            case "account":
                regulator = str(message.get("regulator"))
                if regulator not in {each.id for each in self._library.regulators}:
                    return ""
                keep_account(self._store, regulator, message.get("account"), message.get("over") or [{}])
                return messages.ACCOUNT_KEPT
            case "certificate":
                holder, others = message.get("holder"), message.get("others")
                self.send({**asked, **certificate_message(self._library, self._store, holder, others)})
                return ""
            case "restore":
                restored = archive.restore(self._store, base64.b64decode(str(message.get("base64"))))
                self._show_conflicts()
                self._store.announce()
                self._show_left_off(restored.brought, asked)
                gone = restored.brought and not self._store.keeps
                return f"{restored} {location.brought_unkept(self._store)}" if gone else str(restored)
            case "choose":
                return self._choose(message)
            case "look":
                self._show_conflicts(always=True)
                return ""
            case "keep":
                self._store.keep(bool(message.get("keep")))
                return ""
            case "clear-earlier":
                try:
                    return clear_former(self._library, self._store)
                finally:
                    self._store.announce()
            case "clear-all":
                try:
                    return archive.clear(self._store)
                finally:
                    self._store.announce()
            case _:
                return ""

    def _show_left_off(self, brought: list[str], asked: dict[str, Any]) -> None:
        """Where the answers that were brought back were last written in, for whoever wants to go on there."""
        known = {str(entry.unit): entry for entry in self._library.lessons}
        here = [name for name in brought if name.partition("/")[0] in known]
        if not here:
            return
        unit, _, part = max(here, key=lambda name: moment(self._store.load(name).saved)).partition("/")
        href = f"{known[unit].file}.ipynb#resume={part}"
        self.send({**asked, "type": "left-off", "title": known[unit].title, "href": href})

    def _choose(self, message: dict[str, Any]) -> str:
        use_other = bool(message.get("other"))
        try:
            unused = self._store.choose(
                str(message.get("name")), message.get("revision", 0), str(message.get("key")), use_other=use_other
            )
        finally:
            self._show_conflicts()
        return (messages.OTHER_CHOSEN if use_other else messages.THIS_CHOSEN).format(unused=unused)


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))
