// @ts-check
// A lesson's cells import our own code, and nothing that lies beside the notebook under the same name.
//
// Course mode starts its kernels so (PYTHONSAFEPATH). Elsewhere IPython puts the notebook's folder first on the import
// path, where a file called course.py or yaml.py would be taken for ours. So this is asked of every kernel before the
// first cell of a lesson, and no cell runs unless it was done.
// The kernel then imports the course in a thread of its own: until the first cell is asked for, it has nothing else
// to do.

const LEAVE_OUT = `
def leave_out_what_lies_beside():
    import importlib.util, os, sys
    folder = os.path.realpath(os.getcwd())
    sys.path[:] = [path for path in sys.path if os.path.realpath(path or os.curdir) != folder]
    def lies_beside(module):
        spec = getattr(module, "__dict__", {}).get("__spec__")
        places = getattr(spec, "submodule_search_locations", None) or [getattr(spec, "origin", None) or ""]
        return any(os.path.isabs(one) and os.path.realpath(os.path.dirname(one)) == folder for one in places)
    # What was imported from there already is let go: the next import finds what is installed.
    beside = {name for name, module in list(sys.modules.items()) if "." not in name and lies_beside(module)}
    for name in [name for name in sys.modules if name.partition(".")[0] in beside]:
        del sys.modules[name]
    # In a browser packages are fetched only when a cell imports them.
    if sys.platform != "emscripten" and importlib.util.find_spec("course") is None:
        raise ModuleNotFoundError("This Python does not have the course.")
    def import_ahead():
        import contextlib
        with contextlib.suppress(Exception):  # the first cell says what is wrong
            import course.activities
    if sys.platform != "emscripten":
        import threading
        threading.Thread(target=import_ahead, daemon=True).start()
leave_out_what_lies_beside()
del leave_out_what_lies_beside
`;

const [FIRST_PAUSE, LAST_PAUSE] = [2000, 30_000]; // milliseconds for an answer, before it is asked again

/**
 * "well" once the kernel says that it has the course and imports nothing from beside the notebook from now on; else
 * how the lesson stands (see voice.js). Asks until there is an answer, or until it `isWanted` no more. While a kernel
 * starts again, what is sent may be lost on its way, and sometimes the line is dead for good although it is called
 * connected: then a new one is made.
 */
export async function importsOurOwn(kernel, isWanted) {
  const asked = { code: LEAVE_OUT, silent: true, store_history: false, allow_stdin: false, stop_on_error: true };
  for (let pause = FIRST_PAUSE; isWanted(); pause = Math.min(2 * pause, LAST_PAUSE)) {
    if (pause > 2 * FIRST_PAUSE) await kernel.reconnect().catch(() => {});
    const late = new Promise((resolve) => setTimeout(resolve, pause));
    const reply = await Promise.race([kernel.requestExecute(asked).done, late]);
    if (reply?.content.status === "ok") return "well";
    if (reply) return reply.content.ename === "ModuleNotFoundError" ? "noCourse" : "notStarted";
  }
  return "notStarted";
}
