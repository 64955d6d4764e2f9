// @ts-check
// The front end of a widget whose boxes may name somebody, or that shows the record: with the identifier check.

import { bindCertificate } from "./certificate.js";
import { bindIdentifiers } from "./identifiers/warning.js";
import { bindRecord } from "./record.js";
import { createRender } from "./widget.js";

const render = createRender({ warn: bindIdentifiers, bindRecord, bindCertificate });

export default { render };
