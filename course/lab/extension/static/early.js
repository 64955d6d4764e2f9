// @ts-check
// The kernel of the lesson at which this page was opened: asked for while JupyterLab still builds its window, so that it
// has started by the time the lesson is drawn. JupyterLab then joins it, as it joins any that a notebook has.

import { importsOurOwn } from "./imports.js";
import { isLesson } from "./recognise.js";

const LONGEST = 5000; // milliseconds: later, the lesson itself has asked

/**
 * Starts it, where the notebook is a lesson that has none and wants a `kernelName`. The session, or nothing; whatever
 * goes wrong, JupyterLab starts one itself, later.
 */
export async function startEarly(app, { PageConfig, ServerConnection }, kernelName) {
  const path = PageConfig.getOption("treePath");
  if (!path.endsWith(".ipynb")) return undefined;
  try {
    const { content } = await app.serviceManager.contents.get(path);
    if (!isLesson(content.metadata, content.cells) || content.metadata.kernelspec?.name !== kernelName)
      return undefined;
    const running = await ask(app, ServerConnection, "");
    if (running.some((session) => session.path === path)) return undefined;
    const session = { path, name: path.split("/").pop(), type: "notebook", kernel: { name: kernelName } };
    const early = await ask(app, ServerConnection, "", { method: "POST", body: JSON.stringify(session) });
    await importEarly(app, early).catch(() => {}); // the lesson asks for it again
    return early;
  } catch {
    return undefined;
  }
}

/** Has the kernel import the course before anybody waits for it. */
async function importEarly(app, { kernel: model }) {
  // Without this, ours would take the comms of all who join meanwhile, and no activity would be drawn.
  const kernel = app.serviceManager.kernels.connectTo({ model, handleComms: false });
  const end = Date.now() + LONGEST;
  await importsOurOwn(kernel, () => Date.now() < end).finally(() => kernel.dispose());
}

/** Ends the session `early` where JupyterLab was first after all, and nobody joined it. */
export async function endUnlessJoined(early, panel, app, ServerConnection) {
  await panel.sessionContext.ready;
  if (!early || early.path !== panel.context.localPath || panel.sessionContext.session?.id === early.id) return;
  const { kernel } = await ask(app, ServerConnection, `/${early.id}`);
  if (kernel.connections === 0) await ask(app, ServerConnection, `/${early.id}`, { method: "DELETE" });
}

/** What the server says of its sessions; `which` is "", or a slash and the id of one. */
async function ask(app, ServerConnection, which, request = {}) {
  const settings = app.serviceManager.serverSettings;
  const address = new URL(`api/sessions${which}`, settings.baseUrl);
  const answer = await ServerConnection.makeRequest(address.href, request, settings);
  if (!answer.ok) throw new Error(`The server says ${answer.status}.`);
  return answer.status === 204 ? undefined : answer.json();
}
