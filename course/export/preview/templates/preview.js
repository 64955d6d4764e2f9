// @ts-check
// The frame around a previewed page: it fetches the page anew when told that it was drawn again, and stays at the
// place where its reader was. Words come from the body's data, since they stand in messages.py.

const { unit, title = "", upToDate = "", stopped = "", mistakes: mend = "" } = document.body.dataset;
const pages = /** @type {HTMLElement} */ (document.getElementById("pages"));
const state = /** @type {HTMLElement} */ (document.getElementById("state"));
const banner = /** @type {HTMLElement} */ (document.getElementById("mistakes"));

/** The number of the page that is shown or on its way. */
let shown = 0;

/**
 * Where the reader is: the last thing with an id that begins at the top of the window or above, and how far up it is.
 * @param {HTMLIFrameElement} frame
 */
function placeIn(frame) {
  const { contentDocument: page, contentWindow: view } = frame;
  let id = "";
  let top = 0;
  for (const element of page?.querySelectorAll("[id]") ?? []) {
    if (!element.getClientRects().length) continue; // not shown
    const begins = element.getBoundingClientRect().top;
    if (begins <= 1) {
      id = element.id;
      top = begins;
    }
  }
  return { id, top, x: view?.scrollX ?? 0, y: view?.scrollY ?? 0, hash: view?.location.hash ?? "" };
}

/**
 * Show the same place in a page that was drawn anew; what stood above it may have grown.
 * @param {HTMLIFrameElement} frame
 * @param {{ id: string, top: number, x: number, y: number }} place
 */
function goTo(frame, place) {
  const view = /** @type {Window} */ (frame.contentWindow);
  const element = place.id ? frame.contentDocument?.getElementById(place.id) : null;
  const y = element ? view.scrollY + element.getBoundingClientRect().top - place.top : place.y;
  view.scrollTo({ left: place.x, top: y, behavior: "instant" });
  view.dispatchEvent(new Event("wm-moved")); // or the page goes back to the part that its address names
}

/**
 * Do `act` once all of the page in `frame` lives: until then it still grows above its reader.
 * @param {HTMLIFrameElement} frame
 * @param {() => void} act
 */
function onceLive(frame, act) {
  const html = frame.contentDocument?.documentElement;
  if (html?.dataset.waiting === undefined) return act();
  const changes = new MutationObserver(() => {
    if (html.dataset.waiting !== undefined) return;
    changes.disconnect();
    act();
  });
  changes.observe(html, { attributes: true });
}

/**
 * Load the page behind the one that is shown, and change them over when it is there.
 * @param {number} number
 */
function load(number) {
  shown = number;
  const next = document.createElement("iframe");
  next.title = title;
  next.className = "next";
  const now = /** @type {HTMLIFrameElement | null} */ (pages.querySelector("iframe:not(.next)"));
  const changeOver = () => {
    if (number !== shown) {
      next.remove();
      return;
    }
    if (now) goTo(next, placeIn(now));
    const focused = now !== null && document.activeElement === now;
    for (const other of [...pages.children]) if (other !== next) other.remove();
    next.className = "";
    if (focused) next.focus();
    document.body.dataset.shown = String(number);
  };
  next.addEventListener("load", () => onceLive(next, changeOver));
  next.src = `/${unit}/page?${number}${now ? placeIn(now).hash : location.hash}`;
  pages.append(next);
}

/**
 * What is wrong in the files, over the last page without a mistake; nothing where nothing is.
 * @param {string[]} sentences
 */
function show(sentences) {
  const lines = sentences.map((sentence) => {
    const line = document.createElement("p");
    line.textContent = sentence;
    return line;
  });
  const heading = document.createElement("h2");
  heading.textContent = mend;
  banner.replaceChildren(...(lines.length ? [heading, ...lines] : []));
  banner.hidden = !lines.length;
  state.textContent = lines.length ? "" : upToDate;
}

const changes = new EventSource(`/${unit}/changes`);
changes.addEventListener("message", (event) => {
  const { number, drawn, mistakes } = JSON.parse(event.data);
  show(mistakes);
  if (drawn && number !== shown) load(number);
});
changes.addEventListener("error", () => {
  state.textContent = stopped;
  shown = 0; // a preview that was started again counts from the beginning
});
