// @ts-check
// What the file always has.

/**
 * The element of the file with this id.
 * @returns {HTMLElement}
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
