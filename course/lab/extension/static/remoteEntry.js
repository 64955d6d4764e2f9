// @ts-check
// The door JupyterLab knocks at: a webpack "container" written by hand, so that there is nothing to build.
// JupyterLab calls init() with the modules it shares, then get("./extension"). The rest are ES modules beside it.
(() => {
  const here = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  let shared;

  /** All modules, each to be fetched now: a browser learns what a module imports only once it has that module. */
  const MODULES = [
    ...["bar", "contents", "dom", "end", "messages", "outline", "place", "ways"].map((name) => `browser/${name}`),
    ...["ahead", "cells", "controls", "curtain", "dialogs", "furniture", "guard", "imports", "kernel", "left-off"],
    ...["lesson", "mended", "messages", "plugin", "policy", "printing", "recognise", "rule", "saving", "server"],
    ...["site", "title", "typesetting", "voice", "waking", "ways"],
  ];
  for (const name of MODULES) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = new URL(`${name}.js`, here).href;
    document.head.append(link);
  }

  /** A module of the running JupyterLab, by name: always the copy it uses itself. */
  const use = async (name) => {
    const versions = Object.values(shared[name]);
    const version = versions.find((one) => one.loaded) ?? versions[0];
    return (await version.get())();
  };

  /** Add a stylesheet to the page, for all `media` or one; done once it holds, or did not come. */
  const addSheet = (sheet, media = "all") =>
    new Promise((resolve) => {
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.media = media;
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
      addSheet("print.css", "print"); // first: what style.css says of the same things counts
      const sheets = [
        "browser/palette.css",
        "browser/marks.css",
        "browser/ways.css",
        "browser/bar.css",
        "waking.css",
        "style.css",
      ].map((sheet) => addSheet(sheet));
      const [
        { plugin },
        { createBar },
        { markWays },
        { Dialog, Printing },
        { CodeCell },
        { PageConfig },
        { IMarkdownParser },
        { ServerConnection },
        { Widget },
      ] = await Promise.all([
        import(new URL("plugin.js", here).href),
        import(new URL("browser/bar.js", here).href), // what pages have too: course/widget/browser
        import(new URL("browser/ways.js", here).href),
        use("@jupyterlab/apputils"),
        use("@jupyterlab/cells"),
        use("@jupyterlab/coreutils"),
        use("@jupyterlab/rendermime"),
        use("@jupyterlab/services"),
        use("@lumino/widgets"),
      ]);
      await Promise.all(sheets); // or the first thing on the screen would change its looks
      const lab = { CodeCell, Dialog, IMarkdownParser, PageConfig, Printing, ServerConnection, Widget };
      const given = { ...lab, addSheet, createBar, markWays };
      const module = { __esModule: true, default: plugin(given) };
      return () => module;
    },
  };
})();
