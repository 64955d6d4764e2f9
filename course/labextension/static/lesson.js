// Keeps a lesson's activities running: on opening, and again whenever the kernel is a new process.

import { importsOurOwn } from "./imports.js";
import { runsByItself } from "./rule.js";

const STOPPED = "The lesson has stopped. What you wrote and saw as saved is safe. Reload this page to go on.";
const NOT_STARTED = "The lesson did not start. Wait a little and press the button again, or reload this page.";
const PATIENCE = 5000; // a lost connection often comes back within a few seconds
const LONGEST = 60_000; // for a kernel to come on a slow machine

/**
 * `byItself`: whether to run without being asked. `kernelName`: the one kernel that lessons run in.
 * `say` and `alarm` show a sentence to the learner, "" clears it.
 */
export function keepRunning(panel, { CodeCell, byItself, kernelName, say, alarm }) {
  const session = panel.sessionContext;
  let stale = true; // the activities on the page do not belong to the kernel as it is now
  let turn = 0;
  let process = null;
  let soon, lost, asking;

  // "starting" will do (and may be the last word after a restart from outside): the kernel takes requests in turn.
  const ready = kernel => kernel?.connectionStatus === "connected" && ["starting", "idle", "busy"].includes(kernel.status);

  async function run() {
    const kernel = session.session?.kernel;
    if (!stale || panel.isDisposed || !ready(kernel)) return; // the next signal brings us back
    if (kernel.name !== kernelName) return say("This lesson needs the kernel called Python 3.");
    stale = false;
    const mine = ++turn;
    alarm("");
    const safe = await importsOurOwn(kernel).catch(error => console.error("what-matters-to-me:", error));
    if (stale || mine !== turn || panel.isDisposed) return; // a new process: its own run follows
    if (!safe) return alarm(NOT_STARTED);
    for (const cell of panel.content.widgets) {
      if (cell.model.type !== "code" || !runsByItself(cell.model.sharedModel.getSource())) continue;
      const release = holdHeight(cell);
      // Not NotebookActions.runCells, which in 4.6 scrolls back to the active cell each time.
      await CodeCell.execute(cell, session).catch(error => {
        if (!stale && mine === turn) console.error("what-matters-to-me: a cell did not run.", error);
      });
      release();
      if (stale || mine !== turn || panel.isDisposed) return; // a new process: its own run follows
    }
  }

  const runSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(() => run().catch(error => console.error("what-matters-to-me:", error)), 300);
  };
  const consider = () => {
    if (byItself && stale) runSoon();
  };
  const outdate = () => {
    stale = true;
    consider();
  };

  session.statusChanged.connect((_, status) => {
    if (status === "restarting" || status === "autorestarting") outdate();
    else if (status === "dead") alarm(STOPPED);
    else consider();
  });
  session.kernelChanged.connect((_, { newValue }) => {
    process = null;
    if (newValue) outdate();
    else if (session.isReady && !panel.isDisposed) alarm(STOPPED);
  });
  session.connectionStatusChanged.connect((_, status) => {
    clearTimeout(lost);
    if (status !== "connected") lost = setTimeout(() => panel.isDisposed || alarm(STOPPED), PATIENCE);
    else if (session.session?.kernel?.status !== "dead") alarm("");
    consider();
  });
  // A restart from outside sends no status we are sure to get. But every message carries the name of the process it is
  // from, and a process that is asked to go says so: then we ask until another one answers.
  session.iopubMessage.connect((_, { header, content }) => {
    if (header.msg_type === "shutdown_reply") whoIsThere(header.session);
    if (header.msg_type !== "status" || content.execution_state !== "busy") return;
    if (process && process !== header.session) outdate();
    process = header.session;
  });
  const whoIsThere = (gone, tries = 10) => {
    clearTimeout(asking);
    asking = setTimeout(() => {
      const kernel = session.session?.kernel;
      if (panel.isDisposed || !kernel || process !== gone || !tries) return;
      kernel.requestKernelInfo().catch(() => {});
      whoIsThere(gone, tries - 1);
    }, 1500);
  };
  session.ready.then(consider);

  /** For the button: the same cells, once more. */
  return async function start() {
    say("Starting the lesson …");
    alarm("");
    try {
      await within(LONGEST, wake(session, ready));
      stale = true;
      say("");
      await run();
    } catch (error) {
      console.error("what-matters-to-me: the lesson did not start.", error);
      say("");
      alarm(NOT_STARTED);
    }
  };
}

/** Starts a kernel where there is none, and waits until it can run something. */
async function wake(session, ready) {
  await session.ready;
  const kernel = session.session?.kernel;
  if (!kernel) await session.startKernel();
  else if (kernel.status === "dead") await session.restartKernel();
  // JupyterLab shows what went wrong in a dialog of its own, and gives no kernel.
  if (!session.session?.kernel) throw new Error("There is no kernel.");
  await new Promise(resolve => {
    const look = () => {
      if (!ready(session.session?.kernel)) return;
      session.statusChanged.disconnect(look);
      session.connectionStatusChanged.disconnect(look);
      resolve();
    };
    session.statusChanged.connect(look);
    session.connectionStatusChanged.connect(look);
    look();
  });
}

/** What `promise` gives, if it gives it within `time` milliseconds. */
function within(time, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No kernel within ${time / 1000} seconds.`)), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Keeps the place of an output while it is replaced, so that the page does not jump under the reader. */
function holdHeight(cell) {
  const place = cell.outputArea.node.parentElement;
  if (!place) return () => {};
  place.style.minHeight = `${place.offsetHeight}px`;
  return () => setTimeout(() => (place.style.minHeight = ""), 2000);
}
