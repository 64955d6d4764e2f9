// @ts-check
// What a record does that was saved as a file and is opened.

import { checkRecord } from "./record-check.js";

checkRecord(document);
