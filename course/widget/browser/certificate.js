// @ts-check
// The certificate in a lesson: the learner types their name, and the time that they spent learning with others.

import { isDay, longDay, today } from "./days.js";
import { all, asList, asRecord, asWords, element, shield } from "./dom.js";
import { saveFile } from "./download.js";
import { MESSAGES } from "./messages.js";
import { OTHERS_MESSAGES } from "./others/messages.js";
import { asText, bindPaper } from "./paper.js";
import { serverKey } from "./unsaved.js";

/**
 * Where it lies what the learner asked this browser to keep: elsewhere for another server, and for another `owner`;
 * null where nothing may be kept.
 */
const keptKey = (owner) => (owner === null ? null : [serverKey(), ...(owner ? [owner] : []), "certificate"].join(" "));

/** What the learner asked this browser to keep: {name, others}; nothing where it cannot be read. */
function readKept(key) {
  if (key === null) return {};
  try {
    return asRecord(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    return {};
  }
}

function timeWith({ minutes, role, day = "" }) {
  const words = minutes === 1 ? MESSAGES.oneMinuteWith(role) : MESSAGES.minutesWith(minutes, role);
  return day ? MESSAGES.onDay(words, longDay(day)) : words;
}

/** Let go of it. */
function dropKept(key) {
  if (key === null) return; // what lies under nobody's name is somebody else's
  try {
    localStorage.removeItem(key);
  } catch {
    // Where the browser keeps nothing, there is nothing to let go of.
  }
}

/**
 * What stands in the panel `root` under [data-certificate]. `ask(message)` asks the kernel for the page, and
 * `tell(words)` says what was done; `owner`: who is learning, where a page is used by several, and null where nobody
 * has said who, so that nothing may be kept. Returns {open(), show(message), close(), forget()}.
 * @param {string | null} owner
 */
export function bindCertificate(root, ask, tell, owner = "") {
  const key = keptKey(owner);
  const place = root.querySelector("[data-certificate]");
  const opener = root.querySelector("[data-certify]");
  const field = (name) => place.querySelector(`[data-field=${name}]`);
  const list = place.querySelector("[data-others]");
  const whenShown = all(place, "[data-when-shown]");
  const paper = bindPaper(place, () => {});
  let others = [];
  let page;
  let name = "";

  const drawOthers = () => {
    list.replaceChildren(
      ...others.map((each, at) => {
        const { role } = each;
        const line = element("li", `${timeWith(each)} `);
        const away = element("button", MESSAGES.takeAway, {
          type: "button",
          class: "quiet",
          "aria-label": MESSAGES.takeAwayPlace(role),
        });
        away.addEventListener("click", () => {
          others = others.filter((_, other) => other !== at);
          drawOthers();
          field("role").focus();
        });
        line.append(away);
        return line;
      }),
    );
    shield(list);
  };
  place.querySelector("[data-add]").addEventListener("click", () => {
    const minutes = Number(field("minutes").value);
    const role = field("role").value.trim();
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 10_000 || !role) {
      tell(MESSAGES.minutesAndRoleFirst);
      field(role ? "minutes" : "role").focus();
      return;
    }
    const day = field("day").value;
    if (day > today()) {
      tell(OTHERS_MESSAGES.whyLineCountsNot.dayIsToCome);
      field("day").focus();
      return;
    }
    const other = { minutes, role, ...(isDay(day) && { day }) };
    others.push(other);
    for (const each of ["minutes", "role", "day"]) field(each).value = "";
    drawOthers();
    tell(MESSAGES.added(timeWith(other)));
    field("role").focus();
  });
  field("keep").addEventListener("change", ({ target }) => {
    if (target.checked && key === null) {
      target.checked = false;
      tell(MESSAGES.nameNotKept);
    } else if (!target.checked) dropKept(key);
  });
  place.querySelector("[data-make]").addEventListener("click", () => {
    const holder = field("name").value.trim();
    try {
      if (key !== null && field("keep").checked) localStorage.setItem(key, JSON.stringify({ name: holder, others }));
    } catch {
      tell(MESSAGES.nameNotKept);
    }
    ask({ type: "certificate", holder, others });
  });
  place.querySelector("[data-save-page]").addEventListener("click", () => {
    saveFile(name, asText(page), "text/html");
    tell(MESSAGES.certificateInFile(name));
  });
  place.querySelector("[data-print]").addEventListener("click", () => paper.print());
  const close = () => {
    paper.clear();
    page = undefined;
    others = [];
    field("name").value = "";
    place.hidden = true;
  };
  place.querySelector("[data-close]").addEventListener("click", () => {
    close();
    tell("");
    opener.focus();
  });
  return {
    close,
    /** Let go of what this browser was asked to keep. */
    forget() {
      close();
      dropKept(key);
    },
    /** Show what is to be filled in, with what this browser was asked to keep. */
    open() {
      close();
      const kept = readKept(key);
      field("name").value = asWords(kept.name);
      field("keep").checked = "name" in kept;
      others = asList(kept.others).filter(({ minutes, role }) => Number.isInteger(minutes) && asWords(role));
      drawOthers();
      for (const node of whenShown) node.hidden = true;
      place.hidden = false;
      place.querySelector("h3").focus();
    },
    /** Show the page that was asked for. */
    show(message) {
      if (place.hidden) return;
      name = message.name;
      page = new DOMParser().parseFromString(message.page, "text/html");
      for (const node of whenShown) node.hidden = false;
      paper.show(page);
      place.querySelector("[data-save-page]").focus();
    },
  };
}
