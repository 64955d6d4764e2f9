// @ts-check
// The cells of a lesson under the names by which the bar, Contents and the ways through it know its parts.

const tagsOf = (cell) => cell.model.getMetadata("tags") ?? [];

/** Names the cells in the page: by `data-place` and `data-ways` Contents knows them (widget/browser/outline.js). */
export function markPlaces(panel) {
  const name = () => {
    for (const cell of panel.content.widgets) {
      cell.node.dataset.place = cell.model.id;
      cell.node.dataset.ways = tagsOf(cell)
        .filter((tag) => tag !== "hide-input")
        .join(" ");
    }
  };
  panel.content.modelContentChanged.connect(name);
  name();
}
