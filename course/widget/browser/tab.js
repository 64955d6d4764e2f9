// The tab: what is not saved yet lies in the browser's storage for this tab too, and so outlives the page.

const OURS = "what-matters-to-me";

/** Where the words of one activity lie in this tab. Another server, and another learner's account, have another place. */
function tabKey(owner, activity) {
  const config = document.getElementById("jupyter-config-data")?.textContent ?? "{}";
  return [OURS, JSON.parse(config).baseUrl ?? "", owner, activity].join(" ");
}

/** What lies there: {revision, parts}; nothing when the browser gives nothing. */
function readTab(key) {
  try {
    const { revision, parts } = JSON.parse(sessionStorage.getItem(key)) ?? {};
    return parts && typeof parts === "object" ? { revision, parts } : null;
  } catch {
    return null; // storage is forbidden here, or holds what we did not write
  }
}

/** Put `words` there, or with null take away what is there; whether it is done: the browser may have no room, or forbid it. */
function writeTab(key, words) {
  try {
    if (words) sessionStorage.setItem(key, JSON.stringify(words));
    else sessionStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Take away what lies in this tab of every activity, also of lessons that are not open now. */
function emptyTab() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(OURS)) sessionStorage.removeItem(key);
  } catch {
    // where storage is forbidden, nothing of ours lies in it
  }
}
