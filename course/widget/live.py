"""What every live face has: markup in a notebook, and the messages of its page."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from course.loading.library import Library
from course.widget.script import script, style


class Live(anywidget.AnyWidget):
    """Markup brought to life by the one script. Subclasses answer what the page sends."""

    _esm = traitlets.Unicode().tag(sync=True)
    _css = traitlets.Unicode().tag(sync=True)
    markup = traitlets.Unicode().tag(sync=True)
    place = traitlets.Dict().tag(sync=True)

    def __init__(self, markup: str, handout: str, words: str, place: dict[str, Any]) -> None:
        super().__init__(
            _esm=script(personal="data-personal" in markup or "data-record" in markup),
            _css=style(),
            markup=markup,
            place=place,
        )
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
