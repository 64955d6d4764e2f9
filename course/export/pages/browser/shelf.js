// @ts-check
// The shelf: where answers are kept beyond this page. Here it is the browser's own storage; whoever has another place
// gives an object with the same few functions.
//
// {owner, about(), setAbout(about), names(), read(name), write(name, text), remove(name), watch(listener)}
//
// `about` says whether the reader chose to keep answers, and in which format; texts lie by the names of activities.
// `write` and `setAbout` throw where there is no room. `listener(name)` is called when another window changed
// something, with "" for `about`.

const COURSE = "what-matters-to-me";

/** The browser's storage, or null where it gives none; `owner`: whose, where the page knows who uses it. */
export function openShelf(owner = "") {
  const prefix = [COURSE, ...(owner ? [owner] : []), "answers"].join(":");
  let storage;
  try {
    storage = globalThis.localStorage;
    storage.setItem(`${prefix}:try`, "");
    storage.removeItem(`${prefix}:try`);
  } catch (error) {
    if (!(storage && isFull(error))) return null;
  }
  const key = (name) => `${prefix}:${name}`;
  return {
    owner,
    about: () => parseAbout(storage.getItem(prefix)),
    setAbout: (about) => (about ? storage.setItem(prefix, JSON.stringify(about)) : storage.removeItem(prefix)),
    names: () =>
      Object.keys(storage)
        .filter((each) => each.startsWith(key("")))
        .map((each) => each.slice(key("").length)),
    read: (name) => storage.getItem(key(name)),
    write: (name, text) => storage.setItem(key(name), text),
    remove: (name) => storage.removeItem(key(name)),
    watch(listener) {
      addEventListener("storage", (event) => {
        if (event.storageArea !== storage) return;
        if (event.key === null || event.key === prefix) listener("");
        else if (event.key.startsWith(key(""))) listener(event.key.slice(key("").length));
      });
    },
  };
}

/** Whether the browser has no room left for what was to be kept. */
export function isFull(error) {
  return error instanceof DOMException && /Quota/.test(error.name);
}

function parseAbout(text) {
  if (text === null) return null;
  try {
    const about = JSON.parse(text);
    return typeof about?.format === "number" ? about : { format: 1, keeps: true };
  } catch {
    return { format: 1, keeps: true }; // torn: that it is there says what was chosen
  }
}
