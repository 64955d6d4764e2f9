// @ts-check
// The file, opened by a learning platform (LMS). The platform may take long to answer, and the page stands still
// meanwhile: so it is drawn first.

import { openCourse } from "../../pages/browser/start.js";
import { PLATFORM_MESSAGES } from "./messages.js";
import { connectPlatform } from "./platform.js";
import { createSign } from "./sign.js";

const page = document.documentElement;
const sign = createSign();
sign.show(PLATFORM_MESSAGES.asking);
page.dataset.waiting = "";
requestAnimationFrame(() => setTimeout(open));

function open() {
  delete page.dataset.waiting;
  try {
    openCourse((course) => connectPlatform(course, sign));
  } catch (error) {
    page.classList.remove("live"); // all can be read, as where no script runs
    throw error;
  }
}
