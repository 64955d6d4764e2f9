// @ts-check
// A lesson has nothing to save: answers live in the learner's own files. So running never makes a course notebook
// "unsaved", and a save by hand writes the file as it was shipped, with the cell sources as they are now.

import { isLesson } from "./recognise.js";

/**
 * Finds a getter and setter on an object's prototypes.
 * @returns {any}
 */
function accessor(object, name) {
  for (let owner = object; owner; owner = Object.getPrototypeOf(owner)) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (found) return found;
  }
}

/** To be called before the file is read into the model. Does nothing for notebooks that are not lessons. */
export function keepAsShipped(model) {
  const load = model.fromJSON;
  const write = model.toJSON;
  // JupyterLab 4.6 keeps the flag on the shared model, earlier ones on the model.
  const holder = "dirty" in model.sharedModel ? model.sharedModel : model;
  const dirty = accessor(holder, "dirty");
  /** @type {any} */
  let shipped = null; // the notebook as read from disk, once it is known to be a lesson
  let byId = new Map();
  let saved = "";

  const sources = () =>
    JSON.stringify(model.sharedModel.cells.map((cell) => [cell.cell_type, cell.getSource(), cell.getAttachments?.()]));

  model.fromJSON = (notebook) => {
    shipped = null;
    load.call(model, notebook);
    const cells = model.sharedModel.cells;
    if (!isLesson(notebook.metadata, notebook.cells) || cells.length !== notebook.cells.length) return;
    shipped = structuredClone(notebook);
    byId = new Map(cells.map((cell, index) => [cell.getId(), shipped.cells[index]]));
    saved = sources();
    dirty.set.call(holder, false); // JupyterLab adds what is missing to the metadata, and means to save that
  };

  model.toJSON = () => {
    const now = write.call(model);
    if (!shipped) return now;
    const cells = model.sharedModel.cells.map((cell, index) => {
      const before = byId.get(cell.getId());
      if (before?.cell_type !== cell.cell_type) return now.cells[index]; // the learner's own cell
      const { attachments } = now.cells[index]; // images that were pasted into it
      const { attachments: _, ...rest } = structuredClone(before);
      return { ...rest, ...(attachments && { attachments }), source: cell.getSource() };
    });
    return { ...structuredClone(shipped), cells };
  };

  Object.defineProperty(holder, "dirty", {
    configurable: true,
    get: () => dirty.get.call(holder),
    set: (value) => {
      if (shipped && !value) saved = sources();
      dirty.set.call(holder, value && !(shipped && sources() === saved));
    },
  });

  // The flag may be set before the text changes, and taking a change back should clear it.
  model.contentChanged.connect(() => {
    if (shipped) dirty.set.call(holder, sources() !== saved);
  });
}
