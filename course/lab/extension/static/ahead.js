// @ts-check
// What need not wait for the lesson's window: its kernel starts, and imports the course, while JupyterLab still loads.
// And what can wait for the lesson: JupyterLab asks what notebooks can be exported as, and for up to a second the
// server reads nothing but nbconvert and starts no kernel.

import { importsOurOwn } from "./imports.js";
import { isLesson } from "./recognise.js";

const ADDRESS = /^(?:(?:lab|doc)(?:\/workspaces\/[^/]+)?\/tree|notebooks)\/(.+\.ipynb)$/;
const LONGEST = 60_000; // milliseconds that a kernel waits for its lesson to open, and the formats for it to live

/** The notebook at `path`, as the server has it. */
async function readNotebook(path, { ServerConnection, settings }) {
  const address = new URL(`files/${path.split("/").map(encodeURIComponent).join("/")}`, settings.baseUrl);
  const answer = await ServerConnection.makeRequest(address.href, { cache: "no-store" }, settings);
  return answer.ok ? answer.json() : {};
}

/**
 * Start the kernel of the lesson that the page's address asks for, if it is one and has none yet.
 * `meet(panel)` is to be called when a lesson opens: if that is the one and took the kernel, the two are one from now
 * on; if it has another, this one goes.
 */
export function startKernelAhead(app, ServerConnection, kernelName) {
  const { sessions, serverSettings: settings } = app.serviceManager;
  let path = ""; // of the lesson that it is started for

  async function start() {
    const address = location.pathname.slice(new URL(settings.baseUrl).pathname.length);
    path = decodeURIComponent(ADDRESS.exec(address)?.[1] ?? "");
    if (!path) return;
    const read = readNotebook(path, { ServerConnection, settings });
    const [{ metadata, cells }] = await Promise.all([read, sessions.ready]);
    if ((metadata?.kernelspec?.name ?? kernelName) !== kernelName || !isLesson(metadata, cells ?? [])) return;
    if ([...sessions.running()].some((one) => one.path === path)) return;
    const session = await sessions.startNew(
      { path, name: path.split("/").pop(), type: "notebook", kernel: { name: kernelName } },
      { kernelConnectionOptions: { handleComms: false } }, // the lesson's own connection does
    );
    importsOurOwn(session.kernel, () => !session.isDisposed).catch(() => {}); // the lesson asks again, and says so
    return session;
  }
  const started = start().catch(() => {}); // then JupyterLab starts one as it ever does

  // Where no lesson comes the kernel is left to whoever opens it next, as JupyterLab leaves one whose tab was closed.
  const leave = setTimeout(() => started.then((session) => session?.dispose()), LONGEST);

  async function meet({ sessionContext }) {
    const session = await started;
    if (!session || session.isDisposed) return;
    clearTimeout(leave);
    await sessionContext.ready;
    if (sessionContext.session?.id === session.id) session.dispose();
    else await session.shutdown();
  }
  return { meet: (panel) => panel.context.localPath === path && meet(panel).catch(() => {}) };
}

/** Let JupyterLab learn the formats for export only once the function that this gives is called. */
export function askFormatsLater({ nbconvert }) {
  const ask = nbconvert.getExportFormats.bind(nbconvert);
  let release;
  const released = new Promise((resolve) => (release = () => resolve(undefined)));
  setTimeout(release, LONGEST);
  nbconvert.getExportFormats = (...given) => released.then(() => ask(...given));
  return release;
}
