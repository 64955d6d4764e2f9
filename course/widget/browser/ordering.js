// @ts-check
// Steps to put in order, by buttons.

import { all, asList } from "./dom.js";
import { showFeedback } from "./feedback.js";
import { MESSAGES } from "./messages.js";

/** Whoever scrolls `node`, if anything does. */
function scrollerOf(node) {
  for (let outer = node.parentElement; outer; outer = outer.parentElement)
    if (outer.scrollHeight > outer.clientHeight && /auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer;
  return document.scrollingElement;
}

/** Do `move`, and let the page follow `button`: the next click of a mouse that stays where it is hits it again. */
function followButton(button, move) {
  const before = button.getBoundingClientRect().top;
  move();
  const scroller = scrollerOf(button);
  if (scroller) scroller.scrollTop += button.getBoundingClientRect().top - before;
}

export function orderingItem(item, said) {
  const list = item.querySelector(".steps");
  const key = list.dataset.key.split(" ");
  const first = all(list, "[data-option]").map((step) => step.dataset.option);
  const read = () => all(list, "[data-option]").map((step) => step.dataset.option);
  let meant = false;
  const number = () => {
    for (const [index, step] of all(list, "[data-option]").entries())
      step.querySelector(".place").textContent = index + 1;
  };
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    const step = button.closest("[data-option]");
    const up = button.dataset.move === "-1";
    const beside = up ? step.previousElementSibling : step.nextElementSibling;
    if (beside) {
      const move = () => (up ? beside.before(step) : beside.after(step));
      if (event.detail > 0) followButton(button, move);
      else move(); // by keyboard the focus goes with it
      number();
      list.dispatchEvent(new Event("change", { bubbles: true }));
      button.focus({ preventScroll: event.detail > 0 });
    }
    const place = read().indexOf(step.dataset.option) + 1;
    if (beside) said.textContent = MESSAGES.nowStep(place, key.length);
    else said.textContent = up ? MESSAGES.alreadyFirst : MESSAGES.alreadyLast;
  });
  return {
    read,
    put(answer) {
      const known = asList(answer).filter((id) => first.includes(id));
      for (const id of [...known, ...first.filter((id) => !known.includes(id))]) {
        list.append(list.querySelector(`[data-option="${CSS.escape(id)}"]`));
      }
      meant = known.length > 0;
      number();
    },
    lacks() {
      if (meant || read().join() !== first.join()) return "";
      meant = true;
      return MESSAGES.moveFirst;
    },
    mark(show, everything) {
      const order = read();
      const found = order.filter((id, index) => id === key[index]).length;
      for (const step of all(list, "[data-option]")) {
        const at = order.indexOf(step.dataset.option);
        const right = key[at] === step.dataset.option;
        const belongs = MESSAGES.belongsAt(key.indexOf(step.dataset.option) + 1);
        const follows = at > 0 && key.indexOf(order[at - 1]) === key.indexOf(step.dataset.option) - 1;
        const notYet = follows ? MESSAGES.notInItsPlaceButFollows(at) : MESSAGES.notInItsPlace;
        const verdict = right ? MESSAGES.inItsPlace : everything ? belongs : notYet;
        showFeedback(step, show ? verdict : "", right ? "chosenRight" : "chosenWrong");
        for (const words of all(step, ".feedback > :not(.verdict)"))
          words.hidden = !(everything || found === key.length);
      }
      return { right: found === key.length, found, of: key.length };
    },
  };
}
