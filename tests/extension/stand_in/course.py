"""Stands in for the course: each function writes down that it was called, and shows a small live form."""

from __future__ import annotations

import json
import os
from pathlib import Path

import anywidget
import traitlets

LOG = os.environ.get("STAND_IN_LOG")

ESM = """
export default { render({ model, el }) {
  const id = model.get("ident");
  el.innerHTML = `<form class="fake"><fieldset><legend>Live ${id}</legend>
   <label><input type=radio name="${id}" value=a> First</label><br>
   <label><input type=radio name="${id}" value=b> Second</label><br>
   <label><input type=radio name="${id}" value=c> Third</label><br>
   <label>Words <textarea></textarea></label>
   <label>Pick <select><option>one<option>two<option>three</select></label>
   <details><summary>More</summary>Hidden words</details>
   <button type=button>Check</button> <output></output> <i></i> <a href="02-next.ipynb">Next from widget</a></fieldset></form>`;
  const form = el.querySelector("form");
  form.addEventListener("change", () => {
    const words = [new FormData(form).get(id), el.querySelector("textarea").value, el.querySelector("select").value];
    model.set("answer", words.join("|"));
    model.save_changes();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  el.querySelector("button").addEventListener("click", () => { el.querySelector("output").textContent += "checked "; });
  model.on("change:ack", () => { el.querySelector("i").textContent = "saved " + model.get("ack"); });
}};
"""


def log(*words):
    if LOG:
        with Path(LOG).open("a") as file:
            file.write(json.dumps(words) + "\n")


class StandIn(anywidget.AnyWidget):
    _esm = ESM
    ident = traitlets.Unicode().tag(sync=True)
    answer = traitlets.Unicode().tag(sync=True)
    ack = traitlets.Unicode().tag(sync=True)

    @traitlets.observe("answer")
    def _answered(self, change):
        log("answer", self.ident, change["new"])
        self.ack = change["new"]

    def _repr_mimebundle_(self, **options):
        bundle = super()._repr_mimebundle_(**options)
        data, *rest = bundle if isinstance(bundle, tuple) else (bundle,)
        data["text/plain"] = self.ident
        data["text/html"] = f"<p>Static {self.ident}</p>"
        return (data, *rest) if rest else data


def _make(kind):
    def function(ident=""):
        log(kind, ident, os.getpid())
        if ident == "broken/activity":
            raise ValueError("no such activity")
        if ident == "kill/kernel":
            os.kill(os.getpid(), 9)
        return StandIn(ident=ident)

    function.__name__ = kind
    return function


def __getattr__(name):
    """Whatever the course has functions for, there is one here."""
    if name.startswith("__"):
        raise AttributeError(name)
    return _make(name)
