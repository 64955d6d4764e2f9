// Keeps the course for when there is no network. The network comes first: so a new edition is there on the next visit.

const FILES = "{FILES}".split(" "); // the page or pages, and the manifest
const CACHE = "what-matters-to-me";

self.addEventListener("install", (event) => event.waitUntil(fetchAll()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const file = event.request.method === "GET" && FILES.find((each) => isAddressOf(each, event.request.url));
  if (file) event.respondWith(give(file));
});

async function fetchAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })));
  await self.skipWaiting();
}

/** Some hosts leave out ".html". */
function isAddressOf(file, url) {
  const address = url.replace(/[?#].*$/, "");
  const { href } = new URL(file, self.location.href);
  return address === href || address === href.replace(/\.html$/, "");
}

/** The file as the host has it now, and kept; what was kept, where the host gives none. */
async function give(file) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(file, { cache: "no-cache" });
    if (!answer.ok) throw new TypeError(`The host answered ${answer.status}.`);
    const { headers } = answer;
    const fresh = new Response(await answer.blob(), { headers }); // whole, and with no redirection, which no page takes
    await cache.put(file, fresh.clone());
    return fresh;
  } catch {
    return (await cache.match(file)) ?? Response.error();
  }
}
