// @ts-check
// What a shelf keeps of the activities: read, set aside where it cannot be read, and written, all or none.

import { hearNumber } from "../../../widget/browser/page.js";
import { PAGE_MESSAGES } from "./messages.js";
import { parseRecord, writeRecord } from "./record-text.js";
import { latestNumber } from "./records.js";
import { Refused } from "./responses.js";
import { isFull } from "./shelf.js";

const SET_ASIDE = "set-aside:";

export const isSetAside = (name) => name.startsWith(SET_ASIDE);

/** The records on a `shelf`. */
export function createKeptRecords(shelf) {
  const troubles = new Map(); // name → why what is kept of it is not shown
  const torn = new Set(); // names of what cannot be read, and lies where it lay: for a copy there is no room

  function setAside(name, text) {
    troubles.set(name, PAGE_MESSAGES.setAside);
    try {
      shelf.write(`${SET_ASIDE}${name}:${Date.now()}`, text);
      shelf.remove(name);
    } catch {
      troubles.set(name, PAGE_MESSAGES.noRoom);
      torn.add(name);
    }
  }

  const isOfNewer = (name) => troubles.get(name) === PAGE_MESSAGES.activityOfNewer;

  function forget(name) {
    troubles.delete(name);
    torn.delete(name);
  }

  /** Nothing is written over what is of a newer version, or is torn. Throws Refused. */
  function refuseToReplace(name) {
    if (isOfNewer(name) || torn.has(name)) throw new Refused(troubles.get(name));
  }

  return {
    names: () => shelf.names().filter((name) => !isSetAside(name)),
    trouble: (name) => troubles.get(name) ?? "",
    isOfNewer,
    forget,
    refuseToReplace,

    /** What is kept of an activity; null where there is nothing. What cannot be read is set aside. */
    read(name) {
      const text = shelf.read(name);
      forget(name);
      if (text === null) return null;
      try {
        const record = parseRecord(name, text);
        if (record) hearNumber(latestNumber(record));
        else troubles.set(name, PAGE_MESSAGES.activityOfNewer);
        return record;
      } catch {
        setAside(name, text);
        return null;
      }
    },

    /** Keep these records, all or none. Throws Refused, with `sentence` where there is no room. */
    write(changes, sentence) {
      for (const name of changes.keys()) refuseToReplace(name);
      const before = new Map(); // of those that were written
      try {
        for (const [name, record] of changes) {
          const text = shelf.read(name);
          shelf.write(name, writeRecord(name, record));
          before.set(name, text);
        }
      } catch (error) {
        for (const [name, text] of before) text === null ? shelf.remove(name) : shelf.write(name, text);
        throw new Refused(isFull(error) ? sentence : PAGE_MESSAGES.keepsNothing);
      }
    },
  };
}
