// @ts-check
// The file on a web host: there it can be installed, and opens without a network (sw.js). From a disk it asks for
// nothing.

import { element } from "../../../widget/browser/dom.js";
import { openCourse } from "./start.js";

if (/^https?:$/.test(location.protocol)) {
  document.head.append(element("link", "", { rel: "manifest", href: "manifest.webmanifest" }));
  // Some browsers have none, or want HTTPS, and a private window may refuse: then the course opens online alone.
  navigator.serviceWorker?.register("sw.js").catch((error) => console.warn("what-matters-to-me:", error));
}
openCourse();
