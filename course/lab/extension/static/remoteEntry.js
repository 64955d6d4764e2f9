// @ts-check
// The door JupyterLab knocks at: a webpack "container" written by hand, so that there is nothing to build.
// JupyterLab calls init() with the modules it shares, then get("./extension"). The rest are ES modules beside it.
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  let shared;

  /** A module of the running JupyterLab, by name: always the copy it uses itself. */
  const use = async (name) => {
    const versions = Object.values(shared[name]);
    const version = versions.find((one) => one.loaded) ?? versions[0];
    return (await version.get())();
  };

  /** Add a stylesheet to the page; done once it holds, or did not come. */
  const addSheet = (sheet) =>
    new Promise((resolve) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = new URL(sheet, here).href;
      style.onload = style.onerror = resolve;
      document.head.append(style);
    });

  const page = /** @type {any} */ (window);
  page._JUPYTERLAB ??= {};
  page._JUPYTERLAB["what-matters-to-me"] = {
    init: (scope) => {
      shared = scope;
    },
    get: async () => {
      const sheets = [
        "browser/palette.css",
        "browser/marks.css",
        "browser/ways.css",
        "browser/bar.css",
        "style.css",
      ].map(addSheet);
      const [
        { plugin },
        { createBar },
        { markWays },
        { Dialog, Printing },
        { CodeCell },
        { PageConfig },
        { ServerConnection },
        { Widget },
      ] = await Promise.all([
        import(new URL("plugin.js", here).href),
        import(new URL("browser/bar.js", here).href), // what pages have too: course/widget/browser
        import(new URL("browser/ways.js", here).href),
        use("@jupyterlab/apputils"),
        use("@jupyterlab/cells"),
        use("@jupyterlab/coreutils"),
        use("@jupyterlab/services"),
        use("@lumino/widgets"),
      ]);
      await Promise.all(sheets); // or the first thing on the screen would change its looks
      const lab = { CodeCell, Dialog, PageConfig, Printing, ServerConnection, Widget };
      const given = { ...lab, addSheet, createBar, markWays };
      const module = { __esModule: true, default: plugin(given) };
      return () => module;
    },
  };
})();
