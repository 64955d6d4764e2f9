// @ts-check
// The front end of a widget whose boxes may name somebody: with the identifier check.

import { bindIdentifiers } from "./identifiers/warning.js";
import { createRender } from "./widget.js";

const render = createRender(bindIdentifiers);

export default { render };
