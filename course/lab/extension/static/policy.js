// @ts-check
// What the server allows this page: some forbid, by a Content-Security-Policy, what activities are loaded with.

/** Whether an activity can be loaded. As anywidget does, it imports a module out of the page's own memory. */
export async function allowsActivities() {
  const address = URL.createObjectURL(new Blob(["export {};"], { type: "text/javascript" }));
  try {
    await import(address);
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(address);
  }
}
