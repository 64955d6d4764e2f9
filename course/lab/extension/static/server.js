// @ts-check
// The server behind the page: whether it answers, whether it knows us, and where to start it again.

/** What `app`'s server says just now: "here", "away" or "signedOut". JupyterLab's own requests would open a dialog. */
export async function askServer(app, ServerConnection) {
  const settings = app.serviceManager.serverSettings;
  const question = new URL("api/kernels?no_track_activity=1", settings.baseUrl); // an idle server stays one
  try {
    const { ok, status } = await ServerConnection.makeRequest(question.href, {}, settings);
    if (ok) return "here";
    return status === 401 || status === 403 ? "signedOut" : "away";
  } catch {
    return "away"; // the network, or the server, is not there
  }
}

/** Where a learner starts or enters the course: its own address, and on a JupyterHub the learner's home page there. */
export function entrances(PageConfig) {
  const hub = PageConfig.getOption("hubPrefix");
  return { baseUrl: PageConfig.getBaseUrl(), hub: hub ? `${PageConfig.getOption("hubHost")}${hub}home` : undefined };
}
