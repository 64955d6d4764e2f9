// @ts-check
// Keeps a lesson's activities running: on opening, and again whenever the kernel is a new process.

import { runCells } from "./cells.js";
import { importsOurOwn } from "./imports.js";
import { wake, within } from "./kernel.js";
import { allowsActivities } from "./policy.js";

const PATIENCE = 5000; // a lost connection often comes back within a few seconds
const SILENCE = 10_000; // after a restart: then the page may be joined to what is left of the dead kernel
const LONGEST = 60_000; // for a kernel to come on a slow machine
const ALIVE = ["starting", "idle", "busy"];
const SETTLE = 300; // a kernel that comes says several times how it is, and JupyterLab asks it what is alive in it
const [FIRST_PAUSE, LAST_PAUSE] = [2000, 30_000]; // between two tries to go on
const LIVES = 5; // as often a kernel may die within a while before it is left alone
const A_WHILE = 180_000;

/**
 * `byItself`: whether to run, and to start a kernel, without being asked. `kernelName`: the kernel that lessons run in.
 * `voice(state)` tells the learner (see voice.js). `ask()` tells whether the server is there (see server.js). `ran()`
 * is called once all cells did.
 */
export function keepRunning(panel, { CodeCell, byItself, kernelName, voice, ask, ran }) {
  const session = panel.sessionContext;
  let stale = true; // the activities on the page do not belong to the kernel as it is now
  let turn = 0;
  let process = null;
  let calm = true; // the kernel, and the line to it, have been as they are for a while
  let calming;
  let onCalm = () => {};
  let soon, lost, silent, asking;
  let joinedAt = 0; // when the connection last came to stand
  let heard = false; // the kernel spoke since then
  let recovering = false;
  let pressed = false; // the button is at work
  let goOn = () => {}; // ends the pause between two tries
  let deaths = []; // when kernels ended lately
  // Since we last started a kernel: else a page left open would start one after each that the server ends.
  let used = true;

  // "starting" will do (and may be the last word after a restart from outside): the kernel takes requests in turn.
  // A page that joined too late for that word stays at "unknown": what JupyterLab asks by itself changes no status.
  const ready = (kernel) =>
    kernel?.connectionStatus === "connected" &&
    (ALIVE.includes(kernel.status) || (heard && kernel.status === "unknown"));

  async function run() {
    const kernel = session.session?.kernel;
    if (!stale || panel.isDisposed || !ready(kernel)) return; // the next signal brings us back
    if (kernel.name !== kernelName) return voice("otherKernel");
    stale = false;
    const mine = ++turn;
    voice("well");
    const isWanted = () => !stale && mine === turn && !panel.isDisposed; // else a new process: its own run follows
    const allowed = await allowsActivities();
    if (!isWanted()) return;
    if (!allowed) return voice("forbidden"); // what was shipped stays, and can be read
    const state = await importsOurOwn(kernel, isWanted).catch((error) => console.error("what-matters-to-me:", error));
    if (!isWanted()) return;
    if (state !== "well") return voice(state || "notStarted");
    if (byItself && mine === 1) await settle(); // while it was asked and imports: later runs settle before
    if (!isWanted()) return;
    await runCells(panel, CodeCell, isWanted);
    if (isWanted()) ran();
  }

  /** Until the kernel and the line to it have been as they are for a while, whatever the computer's clock does. */
  const settle = () => (calm ? Promise.resolve() : new Promise((resolve) => (onCalm = () => resolve(undefined))));

  const runSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(() => run().catch((error) => console.error("what-matters-to-me:", error)), turn ? SETTLE : 0);
  };
  const consider = () => {
    calm = false;
    clearTimeout(calming);
    calming = setTimeout(() => {
      calm = true;
      onCalm();
    }, SETTLE);
    if (byItself && stale) runSoon();
  };
  const outdate = () => {
    stale = true;
    consider();
  };

  session.statusChanged.connect((_, status) => {
    if (status === "autorestarting") {
      deaths.push(Date.now());
      voice("starting");
    }
    if (status === "restarting" || status === "autorestarting") {
      clearTimeout(silent);
      silent = setTimeout(recover, SILENCE);
      heard = false;
      outdate();
    } else if (status === "dead") recover();
    else {
      goOn();
      consider();
    }
  });
  session.kernelChanged.connect((_, { newValue }) => {
    process = null;
    if (newValue) outdate();
    else if (session.isReady) recover();
  });
  session.sessionChanged.connect((_, { newValue }) => {
    if (!newValue && session.isReady) recover();
  });
  session.connectionStatusChanged.connect((_, status) => {
    clearTimeout(lost);
    heard = false;
    if (status !== "connected") lost = setTimeout(recover, PATIENCE);
    else {
      joinedAt = Date.now();
      goOn();
    }
    consider();
  });
  // A restart from outside sends no status we are sure to get. But every message carries the name of the process it is
  // from, and a process that is asked to go says so: then we ask until another one answers.
  session.iopubMessage.connect((_, { header, content }) => {
    if (header.msg_type === "shutdown_reply") whoIsThere(header.session);
    if (header.msg_type !== "status" || !ALIVE.includes(content.execution_state)) return;
    hear();
    if (content.execution_state !== "busy") return;
    if (process && process !== header.session) outdate();
    process = header.session;
  });
  function hear() {
    if (heard) return;
    heard = true;
    goOn();
    consider();
  }
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

  const isWell = () => ready(session.session?.kernel);

  /** Until the lesson can run again: tries to go on, ever less often. */
  async function recover() {
    if (recovering || panel.isDisposed || isWell()) return;
    recovering = true;
    let state = "starting";
    let told; // once: what the button says meanwhile stays
    for (let pause = FIRST_PAUSE; !panel.isDisposed && !isWell(); pause = Math.min(2 * pause, LAST_PAUSE)) {
      try {
        if (!pressed) state = await attempt(); // two at once would cut off each other's kernel
      } catch (error) {
        console.error("what-matters-to-me: the lesson could not go on yet.", error);
      }
      if (panel.isDisposed || isWell()) break;
      if (!pressed && state !== told) {
        told = state;
        voice(state);
      }
      if (state === "restless") break; // the learner may press the button
      await rest(pause);
    }
    recovering = false;
    if (panel.isDisposed || !isWell()) return;
    voice("well");
    consider();
  }

  /** One try to go on; how it stands after it. */
  async function attempt() {
    const answer = await ask();
    if (answer !== "here") return answer;
    await session.sessionManager.refreshRunning(); // lets go of a kernel that is there no more
    if (panel.isDisposed) return "well";
    const kernel = session.session?.kernel;
    if (kernel && kernel.status !== "dead") {
      // Only the line was lost; if it stays so, the next try follows. A line that stands is given time to speak.
      const stands = kernel.connectionStatus === "connected" && Date.now() < joinedAt + SILENCE;
      if (!stands) kernel.reconnect().catch(() => {});
      return "reconnecting";
    }
    if (!byItself) return "stopped";
    deaths = deaths.filter((time) => time > Date.now() - A_WHILE);
    if (deaths.length >= LIVES) return "restless";
    if (!used) return "resting";
    used = false;
    deaths.push(Date.now());
    voice("starting");
    await within(LONGEST, wake(session, ready));
    return "starting";
  }

  /** A pause; over at once when the connection, the network or the learner is back. */
  function rest(time) {
    return /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const timer = setTimeout(resolve, time);
        goOn = () => {
          clearTimeout(timer);
          resolve();
        };
      })
    );
  }
  const use = () => {
    if (used) return;
    used = true;
    goOn();
  };
  for (const type of ["click", "input", "pointerdown"]) panel.node.addEventListener(type, use, true);
  const back = () => {
    if (document.hidden) return;
    used = true;
    goOn();
  };
  addEventListener("online", back);
  document.addEventListener("visibilitychange", back);
  panel.disposed.connect(() => {
    removeEventListener("online", back);
    document.removeEventListener("visibilitychange", back);
    goOn();
  });

  /** For the button: the same cells, once more. */
  return async function start() {
    deaths = [];
    pressed = true;
    voice("pressed");
    try {
      await within(LONGEST, wake(session, ready));
      stale = true;
      await run();
    } catch (error) {
      console.error("what-matters-to-me: the lesson did not start.", error);
      voice("notStarted");
    } finally {
      pressed = false;
    }
  };
}
