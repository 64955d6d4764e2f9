// @ts-check
// On the site (JupyterLite) a lesson is always the website's. What is saved there stays in the browser, and a copy of a
// lesson would hide for good whatever is corrected in it. So lessons are only read, and the website's own is shown even
// where an earlier copy was saved. Notebooks of the reader's own are kept as they were.

/** To be called before a notebook is opened. */
export function keepLessonsOfTheSite({ serviceManager }, PageConfig) {
  const { contents } = serviceManager;
  const get = contents.get.bind(contents);
  contents.get = async (path, options) => {
    const model = await get(path, options);
    if (model.type !== "notebook" || !options?.content) return model;
    const content = await fetchLesson(path, PageConfig);
    return content ? { ...model, content, writable: false } : model;
  };
}

/** The notebook that the website has at `path`, as it is there now; nothing where it has none. */
async function fetchLesson(path, PageConfig) {
  const address = new URL(`files/${path.split("/").map(encodeURIComponent).join("/")}`, PageConfig.getBaseUrl());
  try {
    const answer = await fetch(address, { cache: "no-cache" });
    return answer.ok ? await answer.json() : undefined;
  } catch (error) {
    console.error("what-matters-to-me: the website's own copy of this notebook could not be had.", error);
  }
}
