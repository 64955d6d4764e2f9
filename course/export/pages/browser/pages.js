// @ts-check
// The file, opened from a disk or from anywhere else.

import { openCourse } from "./start.js";

openCourse();
