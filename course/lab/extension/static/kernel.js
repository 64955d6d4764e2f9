// @ts-check
// A lesson's kernel: started where there is none, and waited for.

/** Starts a kernel where there is none, and waits until it can run something. */
export async function wake(session, ready) {
  await session.ready;
  const gone = () => !session.session?.kernel || session.session.kernel.status === "dead";
  if (gone()) await session.sessionManager.refreshRunning(); // the server may have let go of it, too
  const kernel = session.session?.kernel;
  const running = [...session.sessionManager.running()].find(({ path }) => path === session.path);
  if (kernel?.status === "dead") await session.restartKernel();
  // Another window was first.
  else if (!kernel && running?.kernel) await session.changeKernel({ id: running.kernel.id });
  else if (!kernel) await session.startKernel();
  // JupyterLab shows what went wrong in a dialog of its own, and gives no kernel.
  if (!session.session?.kernel) throw new Error("There is no kernel.");
  const whenReady = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      const look = () => {
        if (!ready(session.session?.kernel)) return;
        session.statusChanged.disconnect(look);
        session.connectionStatusChanged.disconnect(look);
        session.iopubMessage.disconnect(look);
        resolve();
      };
      session.statusChanged.connect(look);
      session.connectionStatusChanged.connect(look);
      session.iopubMessage.connect(look);
      look();
    })
  );
  await whenReady;
}

/** What `promise` gives, if it gives it within `time` milliseconds. */
export function within(time, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No kernel within ${time / 1000} seconds.`)), time);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
