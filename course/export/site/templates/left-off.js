// Whoever was here before is back where they left off; whoever comes from a lesson, or back, sees this page.
const LEFT_OFF = "What matters to me - my answers/left-off.json"; // learner/location.py, learner/bookmark.py
const HERE = new URL(".", location.href);

/** The file in which this site's lessons keep where the learner left off; nothing where they keep none. */
async function readLeftOff() {
  const asked = indexedDB.open(`JupyterLite Storage - ${HERE.pathname}`);
  let isNew = false;
  asked.onupgradeneeded = () => {
    isNew = true;
    asked.transaction.abort(); // or asking would make it, and not every browser lists what it has
  };
  const base = await done(asked).catch((error) => {
    if (!isNew) throw error;
  });
  if (!base) return null;
  try {
    if (!base.objectStoreNames.contains("files")) return null;
    const file = await done(base.transaction("files").objectStore("files").get(LEFT_OFF));
    return file ? JSON.parse(atob(file.content)) : null;
  } finally {
    base.close();
  }
}

/** What a request to the store gives. */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The address of that place; "" where the course has no such unit any more. */
function addressOf(leftOff) {
  const units = [...document.querySelectorAll("[data-unit]")];
  const unit = units.find(({ dataset }) => dataset.unit === leftOff?.unit);
  if (!unit) return "";
  return leftOff.part ? `${unit.href}#resume=${encodeURIComponent(leftOff.part)}` : unit.href;
}

async function goOn() {
  const address = addressOf(await readLeftOff());
  if (!address) return;
  const [{ type }] = performance.getEntriesByType("navigation");
  if (type === "navigate" && !document.referrer.startsWith(HERE.href)) return location.replace(address);
  const begin = document.getElementById("begin");
  begin.href = address;
  begin.textContent = begin.dataset.goOn;
}

goOn()
  .catch((error) => console.error("Where you left off could not be read.", error))
  .finally(() => (document.documentElement.dataset.ready = "true"));
