// @ts-check
// The learner's responses: in this page, and once they choose so in the browser too, by the rules of learner/store.py.
// Whoever hears that another window wrote, and has what is not in it, writes it again (records.js).

import { PAGE_MESSAGES } from "./messages.js";
import { afterClearing, EMPTY, joinRecords, keepUnseen } from "./records.js";
import { fingerprint, Refused, timeNow } from "./responses.js";
import { isFull } from "./shelf.js";

export const FORMAT_OF_ANSWERS = 1;

/** The store over a `shelf`, which may be null, for the edition `course`. */
export function createStore(shelf, course) {
  const records = new Map(); // name → what stands in this page
  const troubles = new Map(); // name → why what is kept of it is not shown
  const listeners = new Set(); // (name, by): "" where many changed, or the choice did
  const about = shelf?.about() ?? null;
  const isNewer = (about?.format ?? 0) > FORMAT_OF_ANSWERS;
  let keeps = Boolean(about?.keeps) && !isNewer;
  let clearedAll = about?.cleared ?? 0;
  let place = about?.place ?? null;
  let isTaken = true; // whether all that stands here is in a file or kept

  const tell = (name, by = "") => {
    for (const listener of [...listeners]) listener(name, by);
  };
  const load = (name) => records.get(name) ?? EMPTY;

  /** Join what is kept of an activity with what stands here; whether that says more than is kept. */
  function reread(name) {
    const text = shelf.read(name);
    const kept = readRecord(name, text);
    if (!kept) return false;
    const joined = joinRecords(load(name), kept, clearedAll);
    records.set(name, joined);
    return fingerprint(joined) !== fingerprint(kept);
  }

  /** The record in a text; null where there is none. What cannot be read is set aside. */
  function readRecord(name, text) {
    troubles.delete(name);
    if (text === null) return null;
    try {
      const { format, activity, ...record } = JSON.parse(text);
      if (format > FORMAT_OF_ANSWERS) {
        troubles.set(name, PAGE_MESSAGES.activityOfNewer);
        return null;
      }
      if (activity !== name || typeof record.responses !== "object" || !record.responses) throw new Error("damaged");
      return { ...EMPTY, ...record };
    } catch {
      setAside(name, text);
      return null;
    }
  }

  function setAside(name, text) {
    troubles.set(name, PAGE_MESSAGES.setAside);
    try {
      shelf.write(`set-aside:${name}:${Date.now()}`, text);
      shelf.remove(name);
    } catch {
      troubles.set(name, PAGE_MESSAGES.noRoom); // it stays where it is
    }
  }

  const isLeftAlone = (name) => troubles.get(name) === PAGE_MESSAGES.activityOfNewer;
  const asText = (name, record) => JSON.stringify({ format: FORMAT_OF_ANSWERS, activity: name, ...record });
  const describe = () => ({ format: FORMAT_OF_ANSWERS, keeps: true, cleared: clearedAll, ...(place && { place }) });

  /** Keep these records, all or none, and have them stand. Throws Refused. */
  function put(changes, sentence = PAGE_MESSAGES.noRoom) {
    if (keeps) writeAll(changes, sentence);
    else isTaken = false;
    for (const [name, record] of changes) records.set(name, record);
  }

  function writeAll(changes, sentence) {
    const before = new Map(); // of those that were written
    try {
      for (const [name, record] of changes) {
        const text = shelf.read(name);
        shelf.write(name, asText(name, record));
        before.set(name, text);
      }
    } catch (error) {
      for (const [name, text] of before) text === null ? shelf.remove(name) : shelf.write(name, text);
      throw new Refused(isFull(error) ? sentence : PAGE_MESSAGES.keepsNothing);
    }
  }

  const namesOfActivities = () => shelf.names().filter((name) => !name.startsWith("set-aside:"));

  if (keeps) for (const name of namesOfActivities()) reread(name);
  shelf?.watch((name) => {
    if (isNewer || name.startsWith("set-aside:")) return;
    if (!name) return hearChoice();
    if (!keeps || shelf.read(name) === null) return;
    const before = fingerprint(load(name));
    const saysMore = reread(name);
    if (saysMore && !isLeftAlone(name)) {
      try {
        shelf.write(name, asText(name, load(name)));
      } catch {
        troubles.set(name, PAGE_MESSAGES.noRoom);
      }
    }
    if (fingerprint(load(name)) !== before) tell(name);
  });

  /** Another window chose to keep answers, or none, or cleared everything. */
  function hearChoice() {
    const now = shelf.about();
    keeps = Boolean(now?.keeps);
    if ((now?.cleared ?? 0) > clearedAll) {
      clearedAll = now.cleared;
      for (const [name, record] of records) records.set(name, afterClearing(record, clearedAll));
    }
    if (keeps) for (const name of namesOfActivities()) reread(name);
    tell("");
  }

  return {
    load,
    trouble: (name) => troubles.get(name) ?? "",
    names: () =>
      [...records]
        .filter(([, { revision, others }]) => revision || others.length)
        .map(([name]) => name)
        .sort(),
    get keeps() {
      return keeps;
    },
    get place() {
      return place;
    },
    /** Whose words these are, where the page knows who uses it. */
    owner: shelf?.owner ?? "",
    /** What stands in the way of keeping anything here, in words; "" where nothing does. */
    get hindrance() {
      if (isNewer) return PAGE_MESSAGES.heldByNewer;
      return shelf ? "" : PAGE_MESSAGES.keepsNothing;
    },
    /** Whether something would be gone with this page. */
    get isAtRisk() {
      return !keeps && !isTaken;
    },
    noteTaken: () => {
      isTaken = true;
    },
    watch: (listener) => listeners.add(listener),
    unwatch: (listener) => listeners.delete(listener),

    /** Where the reader is; kept only where answers are. */
    note(unit, part) {
      place = { unit, part };
      try {
        if (keeps) shelf.setAbout(describe());
      } catch {
        // there is no room: whoever comes back begins at the start
      }
    },

    /** Keep answers in the browser from now on, or take out what it keeps. Throws Refused. */
    keep(wants) {
      if (wants && (isNewer || !shelf))
        throw new Refused(isNewer ? PAGE_MESSAGES.heldByNewer : PAGE_MESSAGES.keepsNothing);
      if (wants && !keeps) {
        for (const name of namesOfActivities()) reread(name);
        try {
          shelf.setAbout(describe()); // first: without it, words that were kept would stay, and nobody chose that
        } catch (error) {
          throw new Refused(isFull(error) ? PAGE_MESSAGES.noRoomToKeep : PAGE_MESSAGES.keepsNothing);
        }
        try {
          writeAll(new Map([...records].filter(([name]) => !isLeftAlone(name))), PAGE_MESSAGES.noRoomToKeep);
        } catch (error) {
          shelf.setAbout(null);
          throw error;
        }
      } else if (!wants && keeps) {
        isTaken = records.size === 0;
        shelf.setAbout(null);
        for (const name of shelf.names()) if (!isLeftAlone(name)) shelf.remove(name);
      }
      keeps = wants;
      tell("");
    },

    /**
     * Keep the parts in `patch`, each with the number of its change in `edits`; one that is null is taken out.
     * `seen`: what `by` had of each part, {part: value} as often as it heard of it; words that it replaces unseen stay
     * beside. {record, isBehind}: what stands now, and whether another window wrote since `revision`. Throws Refused.
     */
    save(name, patch, edits, revision, by, seen) {
      if (isLeftAlone(name)) throw new Refused(PAGE_MESSAGES.activityOfNewer);
      if (keeps) reread(name);
      const before = seen ? { ...load(name), others: keepUnseen(load(name), patch, seen) } : load(name);
      const numbers = Object.fromEntries(Object.keys(patch).map((part) => [part, edits[part] ?? Date.now()]));
      const change = { ...EMPTY, responses: patch, edits: numbers, saved: timeNow(), course };
      const joined = { ...joinRecords(before, change, clearedAll), revision: before.revision + 1 };
      put(new Map([[name, joined]]));
      tell(name, by);
      return { record: joined, isBehind: before.revision > revision };
    },

    /** Have records stand as they are given: {name: record}, all or none. Throws Refused. */
    replace(changes) {
      put(new Map(Object.entries(changes)));
      tell("");
    },

    /** Take away all of an activity but the parts to `spare`. Throws Refused. */
    clear(name, spare = []) {
      if (isLeftAlone(name)) return;
      const now = Date.now();
      const { responses, edits, revision } = load(name);
      const rest = Object.entries(responses).filter(([part]) => spare.includes(part));
      const left = Object.fromEntries(rest);
      const numbers = Object.fromEntries(rest.map(([part]) => [part, Math.max(edits[part] ?? 0, now + 1)]));
      const record = {
        ...EMPTY,
        responses: left,
        edits: numbers,
        cleared: now,
        revision: rest.length ? revision + 1 : 0,
      };
      if (keeps) writeAll(new Map([[name, record]]), PAGE_MESSAGES.noRoom);
      records.set(name, record);
      tell(name);
    },

    /** Take away every answer; how many activities had one. */
    clearAll(at) {
      const count = this.names().length;
      clearedAll = at;
      records.clear();
      troubles.clear();
      place = null;
      isTaken = true;
      if (keeps) {
        for (const name of shelf.names()) shelf.remove(name);
        shelf.setAbout(describe());
      }
      tell("");
      return count;
    },
  };
}
