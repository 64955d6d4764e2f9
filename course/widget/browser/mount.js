// Brings the markup of one activity to life, in any place that can save.

const KINDS = { story: bindStory, quiz: bindQuiz, exchange: bindExchange, conversation: bindConversation, map: bindMap };

/**
 * `el` gets `markup`; `place` says what was kept and how to keep more (`send` never throws):
 * {responses, revision, keeps, owner, saving, alarm, earlier, send(message), draw()}.
 * Returns the desk, or of a panel {receive(message), leave()}.
 */
function mount(el, markup, place) {
  el.innerHTML = markup;
  const root = el.querySelector("[data-kind]");
  const { kind, activity } = root.dataset;
  if (kind === "progress") return { ...bindProgress(root), leave() {} };
  if (kind === "answers") {
    shield(root);
    return bindAnswers(root, place);
  }
  if (kind === "text") return { receive() {}, leave() {} };

  const lines = addFoot(root, place);
  const desk = makeDesk(activity, place, lines);
  bindFields(root, desk);
  bindReveals(root);
  bindCounts(root);
  bindIdentifiers(root);
  for (const line of all(root, "[data-earlier]")) {
    const number = asRecord(place.earlier)[line.dataset.earlier];
    line.hidden = typeof number !== "number";
    line.textContent = `Before, you said ${number}.`;
  }
  KINDS[kind]?.(root, desk);
  bindAgain(root, desk);
  bindOffer(root, desk, place.draw);
  shield(root);
  keepFocus(root, activity);
  return desk;
}

/** Under every activity: what was saved, in words, and a way to start it again. */
function addFoot(root, place) {
  const foot = element("footer");
  const lines = {
    saving: element("p", place.saving, { class: "saving" }),
    said: element("p", "", { class: "activity-said unseen", role: "status" }),
    alarm: element("p", place.alarm, { class: "alarm", role: "alert" }),
  };
  const again = element("div", "", { class: "again" });
  again.append(element("button", "Start again", { type: "button", class: "quiet", "data-again": "", "aria-label": `Start again: ${root.querySelector("h2").textContent}` }));
  const sure = element("div", "", { class: "sure", hidden: "" });
  sure.append(
    element("span", "Clear your answers to this activity? "),
    element("button", "Clear them", { type: "button", "data-yes": "" }),
    element("button", "Keep them", { type: "button", class: "quiet", "data-no": "" }),
  );
  again.append(sure);
  foot.append(lines.saving, lines.said, lines.alarm, again);
  root.append(foot);
  return lines;
}

function bindAgain(root, desk) {
  const ask = root.querySelector("[data-again]");
  const sure = root.querySelector("footer .sure");
  ask.addEventListener("click", () => {
    sure.hidden = false;
    sure.querySelector("[data-yes]").focus();
  });
  sure.querySelector("[data-no]").addEventListener("click", () => {
    sure.hidden = true;
    ask.focus();
  });
  sure.querySelector("[data-yes]").addEventListener("click", () => {
    sure.hidden = true;
    ask.focus();
    SHARED.focus = { activity: root.dataset.activity, index: -1 };
    desk.clear();
  });
}

const DRAWING = 10_000; // milliseconds that drawing again takes at most

if (!SHARED.catches) {
  SHARED.catches = true;
  addEventListener("keydown", catchTyping, true);
}

/** While a box is drawn again there is none to type into: what is typed then waits for it. */
function catchTyping(event) {
  const focus = SHARED.focus;
  if (!event.key || focus?.at == null || focus.root.isConnected || document.activeElement !== document.body) return;
  const letter = event.key === "Enter" ? "\n" : event.key;
  if ((letter.length > 1 && letter !== "Backspace") || event.ctrlKey || event.metaKey || event.altKey) return;
  focus.since ??= event.timeStamp;
  if (event.timeStamp - focus.since > DRAWING) return;
  focus.typed = [...(focus.typed ?? []), letter];
  SHARED.caught = focus; // though the focus goes elsewhere before the box is back
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** When an activity is drawn again, the control that had the focus gets it back, caret and all. */
function keepFocus(root, activity) {
  const controls = () => all(root, "input,textarea,select,button,[tabindex]");
  const note = (event) => {
    const index = controls().indexOf(event.target);
    SHARED.focus = { activity, root, index, at: event.target.selectionStart };
  };
  root.addEventListener("focusin", note);
  root.addEventListener("input", note);
  const isFree = () => document.activeElement === document.body;
  const focus = [SHARED.caught, SHARED.focus].find((one) => one?.activity === activity);
  if (!focus || !(isFree() || focus.typed)) return;
  const control = focus.index < 0 ? root.querySelector("[data-again]") : controls()[focus.index];
  // Wait until the place where this is drawn stands in the page.
  requestAnimationFrame(() => {
    if (isFree()) control?.focus({ preventScroll: true });
    else if (!focus.typed) return;
    if (SHARED.caught === focus) SHARED.caught = null;
    if (focus.at == null || !control?.setSelectionRange) return;
    control.setSelectionRange(focus.at, focus.at);
    if (!focus.typed) return;
    for (const letter of focus.typed) {
      const at = control.selectionStart;
      if (letter === "Backspace") control.setRangeText("", Math.max(at - 1, 0), at, "end");
      else control.setRangeText(letter, at, at, "end");
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
