// @ts-check
// What the file knows of the course (export/pages/data.py), and what stands in an activity by it: also what an earlier
// edition kept in another place (learner/moved.py).

import { byId } from "./parts-of-page.js";

/** The course as it stands in the page, with every activity by its name. */
export function readCourse() {
  const course = JSON.parse(byId("__course").textContent);
  const activities = new Map();
  for (const unit of [...course.units, ...course.guests]) {
    for (const activity of unit.activities) {
      activity.name = `${unit.id}/${activity.id}`;
      activity.unit = unit;
      activities.set(activity.name, activity); // the same one: of it a platform says what is done
    }
  }
  const units = new Set([...course.units.map(({ id }) => id), ...course.known]);
  return { ...course, activity: (name) => activities.get(name), isKnown: (unit) => units.has(unit) };
}

/** What stands in an activity, its former places included. */
export function loadWithFormer(store, activity) {
  const record = store.load(activity.name);
  const former = {};
  for (const name of [...(activity.was ?? [])].reverse()) Object.assign(former, store.load(name).responses);
  for (const [part, name, oldPart] of activity.moved ?? []) {
    const { responses } = store.load(name);
    if (oldPart in responses) former[part] = responses[oldPart];
  }
  return { ...record, responses: { ...former, ...record.responses } };
}

/** Every activity whose answers are shown in this one. */
export function placesOf(activity) {
  const moved = (activity.moved ?? []).map(([, name]) => name);
  return new Set([activity.name, ...(activity.was ?? []), ...moved]);
}

/** Take away everything in an activity, and what is shown in it from its former places. */
export function clearWithFormer(store, activity, activityOf) {
  const movedParts = {};
  for (const [, name, part] of activity.moved ?? []) movedParts[name] = [...(movedParts[name] ?? []), part];
  const own = [...(activity.was ?? []), activity.name];
  for (const [name, parts] of Object.entries(movedParts)) {
    if (own.includes(name)) continue;
    store.clear(
      name,
      Object.keys(store.load(name).responses).filter((part) => !parts.includes(part)),
    );
  }
  for (const name of own) {
    const gone = [...activity.parts, ...(movedParts[name] ?? [])];
    store.clear(
      name,
      (activityOf(name)?.elsewhere ?? []).filter((part) => !gone.includes(part)),
    );
  }
}

/** The outline by which a numbers file is made (model/outline.py). */
export function outlineOf(course) {
  const units = course.outline.units.map((outlined) => {
    const unit = course.units.find(({ id }) => id === outlined.unit);
    const activities = (unit?.activities ?? []).filter(({ counts }) => counts).map(outlineActivity);
    return { ...outlined, earlier: unit?.earlier ?? {}, activities };
  });
  return { ...course.outline, units };
}

function outlineActivity(activity) {
  const places = (part) => [
    `${activity.name}/${part}`,
    ...(activity.moved ?? [])
      .filter(([item]) => item === part)
      .reverse()
      .map(([, name, oldPart]) => `${name}/${oldPart}`),
    ...(activity.was ?? []).map((was) => `${was}/${part}`),
  ];
  return {
    completion: activity.completion,
    parts: Object.fromEntries(activity.parts.map((part) => [part, places(part)])),
  };
}
