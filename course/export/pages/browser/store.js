// @ts-check
// The learner's responses: in this page, and once they choose so in the browser too, by the rules of learner/store.py.
// Whoever hears that another window wrote, and has what is not in it, writes it again (records.js).

import { hearNumber, nextNumber } from "../../../widget/browser/page.js";
import { createKeptRecords, isSetAside } from "./kept-records.js";
import { PAGE_MESSAGES } from "./messages.js";
import { FORMAT_OF_ANSWERS, isNumber } from "./record-text.js";
import { afterClearing, EMPTY, hasWords, joinRecords, keepUnseen, numberParts } from "./records.js";
import { fingerprint, Refused, timeNow } from "./responses.js";
import { isFull } from "./shelf.js";

/** When everything was cleared: 0 for never, or where nobody can tell any more. */
const clearedBy = (about) => (isNumber(about?.cleared) ? about.cleared : 0);

/** The store over a `shelf`, which may be null, for the edition `course`. */
export function createStore(shelf, course) {
  const records = new Map(); // name → what stands in this page
  const kept = createKeptRecords(shelf);
  const unkept = new Set(); // names of what stands here and is not kept, though another window chose or wrote so
  const listeners = new Set(); // (name, by): "" where many changed, or the choice did
  const about = shelf?.about() ?? null;
  let isNewer = (about?.format ?? 0) > FORMAT_OF_ANSWERS;
  let keeps = Boolean(about?.keeps) && !isNewer;
  let clearedAll = hearNumber(clearedBy(about));
  let place = about?.place ?? null;
  let isTaken = true; // whether all that stands here is in a file or kept

  const tell = (name, by = "") => {
    for (const listener of [...listeners]) listener(name, by);
  };
  const load = (name) => records.get(name) ?? EMPTY;

  /** Join what is kept of an activity with what stands here; what is kept, or null. */
  function reread(name) {
    const found = kept.read(name);
    if (found) records.set(name, joinRecords(load(name), found, clearedAll));
    return found;
  }

  /** Reread; whether words of another window came in, which the revision does not tell where both wrote at once. */
  function takeNews(name) {
    const before = fingerprint(load(name).responses);
    reread(name);
    return fingerprint(load(name).responses) !== before;
  }

  /** Join what stands here with what another window wrote, and keep what it has not. */
  function catchUp(name) {
    const found = reread(name);
    const here = load(name);
    unkept.delete(name);
    if (found ? fingerprint(here) === fingerprint(found) : !hasWords(here)) return;
    try {
      writeAll(new Map([[name, here]]));
    } catch {
      unkept.add(name);
      isTaken = false;
    }
  }

  const describe = () => ({ format: FORMAT_OF_ANSWERS, keeps: true, cleared: clearedAll, ...(place && { place }) });

  /** Keep these records, all or none, and have them stand. Throws Refused. */
  function put(changes) {
    for (const name of changes.keys()) kept.refuseToReplace(name);
    if (keeps) writeAll(changes);
    else isTaken = false;
    for (const [name, record] of changes) records.set(name, record);
  }

  function writeAll(changes, sentence = PAGE_MESSAGES.noRoom) {
    kept.write(changes, sentence);
    for (const name of changes.keys()) unkept.delete(name);
  }

  if (keeps) for (const name of kept.names()) reread(name);
  shelf?.watch((name) => {
    if (!name) return hearChoice();
    if (isSetAside(name) || !keeps || shelf.read(name) === null) return;
    const before = fingerprint(load(name));
    catchUp(name);
    if (fingerprint(load(name)) !== before) tell(name);
  });

  /** Another window chose to keep answers, or none, or cleared everything. */
  function hearChoice() {
    const now = shelf.about();
    isNewer = (now?.format ?? 0) > FORMAT_OF_ANSWERS;
    const hasKept = keeps;
    keeps = Boolean(now?.keeps) && !isNewer;
    if (clearedBy(now) > clearedAll) {
      clearedAll = hearNumber(clearedBy(now));
      for (const [name, record] of records) records.set(name, afterClearing(record, clearedAll));
    }
    unkept.clear();
    if (keeps) for (const name of new Set([...kept.names(), ...records.keys()])) catchUp(name);
    else if (hasKept) isTaken = ![...records.values()].some(hasWords);
    tell("");
  }

  return {
    load,
    /** What stands in an activity, with what another window has just written. */
    reload(name) {
      if (keeps) reread(name);
      return load(name);
    },
    trouble: (name) => kept.trouble(name) || (unkept.has(name) ? PAGE_MESSAGES.noRoom : ""),
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
    /** Whose words these are; "" where the page doesn't know who uses it, null where nothing is kept in the browser. */
    owner: shelf ? shelf.owner : null,
    /** What stands in the way of keeping anything here, in words; "" where nothing does. */
    get hindrance() {
      if (isNewer) return PAGE_MESSAGES.heldByNewer;
      if ([...unkept].some((name) => !kept.isOfNewer(name))) return PAGE_MESSAGES.noRoom;
      return shelf ? "" : PAGE_MESSAGES.keepsNothing;
    },
    /** Whether something would be gone with this page. */
    get isAtRisk() {
      return !isTaken && (!keeps || unkept.size > 0);
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
        for (const name of kept.names()) reread(name);
        try {
          shelf.setAbout(describe()); // first: without it, words that were kept would stay, and nobody chose that
        } catch (error) {
          throw new Refused(isFull(error) ? PAGE_MESSAGES.noRoomToKeep : PAGE_MESSAGES.keepsNothing);
        }
        try {
          writeAll(new Map([...records].filter(([name]) => !kept.isOfNewer(name))), PAGE_MESSAGES.noRoomToKeep);
        } catch (error) {
          shelf.setAbout(null);
          throw error;
        }
        for (const [name, record] of records) if (kept.isOfNewer(name) && hasWords(record)) unkept.add(name);
      } else if (!wants && keeps) {
        isTaken = records.size === 0;
        unkept.clear();
        shelf.setAbout(null);
        for (const name of shelf.names()) if (!kept.isOfNewer(name)) shelf.remove(name);
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
      const isNews = keeps && takeNews(name);
      kept.refuseToReplace(name);
      const before = seen ? { ...load(name), others: keepUnseen(load(name), patch, seen, nextNumber()) } : load(name);
      const numbers = numberParts(patch, edits, before, Math.max(before.cleared, clearedAll));
      const change = { ...EMPTY, responses: patch, edits: numbers };
      const joined = joinRecords(before, change, clearedAll);
      Object.assign(joined, { revision: before.revision + 1, saved: timeNow(), course });
      put(new Map([[name, joined]]));
      tell(name, by);
      return { record: joined, isBehind: isNews || before.revision > revision };
    },

    /** Have records stand as they are given: {name: record}, all or none. Throws Refused. */
    replace(changes) {
      put(new Map(Object.entries(changes)));
      tell("");
    },

    /** Take away all of an activity but the parts to `spare`. Throws Refused where a newer version keeps it. */
    clear(name, spare = []) {
      if (kept.isOfNewer(name)) kept.refuseToReplace(name);
      if (keeps) reread(name);
      const now = nextNumber();
      const { responses, edits, revision } = load(name);
      const rest = Object.entries(responses).filter(([part]) => spare.includes(part));
      const left = Object.fromEntries(rest);
      const numbers = Object.fromEntries(rest.map(([part]) => [part, Math.max(edits[part] ?? 0, nextNumber())]));
      const record = {
        ...EMPTY,
        responses: left,
        edits: numbers,
        cleared: now,
        revision: rest.length ? revision + 1 : 0,
      };
      kept.forget(name);
      if (keeps) writeAll(new Map([[name, record]]));
      records.set(name, record);
      tell(name);
    },

    /** Take away every answer; how many activities had one. */
    clearAll(at) {
      const count = this.names().length;
      clearedAll = hearNumber(at);
      for (const name of records.keys()) kept.forget(name);
      records.clear();
      unkept.clear();
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
