// @ts-check
// The learner's responses: in this page, and once they choose so in the browser too, by the rules of learner/store.py.
//
// Two windows may write one activity at once, and a browser gives neither a lock. So a record says when each of its
// parts was last changed (`edits`), and of two records of one activity one is made in which the later change of each
// part stands. Whoever hears that another window wrote, and has what is not in it, writes it again.

import { isFull } from "./shelf.js";
import { PAGE_MESSAGES } from "./messages.js";
import { fingerprint, momentOf, Refused, timeNow } from "./responses.js";

export const FORMAT_OF_ANSWERS = 1;

const EMPTY = { responses: {}, edits: {}, revision: 0, saved: "", course: "", cleared: 0, others: [], unused: [] };

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
    const before = new Map([...changes.keys()].map((name) => [name, shelf.read(name)]));
    try {
      for (const [name, record] of changes) shelf.write(name, asText(name, record));
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
    names: () => [...records].filter(([, { revision, others }]) => revision || others.length).map(([name]) => name).sort(),
    get keeps() {
      return keeps;
    },
    get place() {
      return place;
    },
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
      if (wants && (isNewer || !shelf)) throw new Refused(isNewer ? PAGE_MESSAGES.heldByNewer : PAGE_MESSAGES.keepsNothing);
      if (wants && !keeps) {
        for (const name of namesOfActivities()) reread(name);
        writeAll(new Map([...records].filter(([name]) => !isLeftAlone(name))), PAGE_MESSAGES.noRoomToKeep);
        try {
          shelf.setAbout(describe());
        } catch (error) {
          throw new Refused(isFull(error) ? PAGE_MESSAGES.noRoomToKeep : PAGE_MESSAGES.keepsNothing);
        }
      } else if (!wants && keeps) {
        isTaken = records.size === 0;
        shelf.setAbout(null);
        for (const name of namesOfActivities()) if (!isLeftAlone(name)) shelf.remove(name);
      }
      keeps = wants;
      tell("");
    },

    /**
     * Keep the parts in `patch`, each with the number of its change in `edits`; one that is null is taken out.
     * {record, isBehind}: what stands now, and whether another window wrote since `revision`. Throws Refused.
     */
    save(name, patch, edits, revision, by) {
      if (isLeftAlone(name)) throw new Refused(PAGE_MESSAGES.activityOfNewer);
      if (keeps) reread(name);
      const before = load(name);
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

    /** Take away all of an activity but the parts to `spare`. */
    clear(name, spare = []) {
      if (isLeftAlone(name)) return;
      const now = Date.now();
      const { responses, edits, revision } = load(name);
      const rest = Object.entries(responses).filter(([part]) => spare.includes(part));
      const left = Object.fromEntries(rest);
      const numbers = Object.fromEntries(rest.map(([part]) => [part, Math.max(edits[part] ?? 0, now + 1)]));
      const record = { ...EMPTY, responses: left, edits: numbers, cleared: now, revision: rest.length ? revision + 1 : 0 };
      if (keeps) shelf.write(name, asText(name, record));
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

/** Of two records of one activity one, in which the later change of each part stands; what was cleared since is gone. */
export function joinRecords(one, other, clearedAll = 0) {
  const cleared = Math.max(one.cleared, other.cleared, clearedAll);
  const responses = {};
  const edits = {};
  const parts = [one.edits, other.edits, one.responses, other.responses].flatMap(Object.keys);
  for (const part of new Set(parts)) {
    const later = isLater(other, one, part) ? other : one;
    const number = later.edits[part];
    if ((number ?? Number.POSITIVE_INFINITY) <= cleared) continue;
    if (number !== undefined) edits[part] = number;
    const value = later.responses[part];
    if (value !== undefined && value !== null) responses[part] = value;
  }
  const unused = joinVersions(one.unused, other.unused);
  const decided = new Set([...unused.map(({ responses: words }) => fingerprint(words)), fingerprint(responses)]);
  const others = joinVersions(one.others, other.others).filter((version) => !decided.has(fingerprint(version.responses)));
  const last = momentOf(other.saved) > momentOf(one.saved) ? other : one;
  return {
    responses,
    edits,
    revision: Math.max(one.revision, other.revision),
    saved: last.saved,
    course: last.course,
    cleared: Math.max(one.cleared, other.cleared),
    others,
    unused,
  };
}

function isLater(other, one, part) {
  const [theirs, ours] = [other.edits[part] ?? -1, one.edits[part] ?? -1];
  if (theirs !== ours) return theirs > ours;
  return fingerprint(other.responses[part]) > fingerprint(one.responses[part]); // both windows choose the same one
}

function joinVersions(some, more) {
  const byKey = new Map([...some, ...more].map((version) => [fingerprint(version.responses), version]));
  return [...byKey.values()];
}

function afterClearing(record, cleared) {
  return joinRecords(record, EMPTY, cleared);
}
