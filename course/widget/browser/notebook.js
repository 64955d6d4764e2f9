// @ts-check
// The front end of a widget in which nothing personal is asked for.

import { createRender } from "./widget.js";

const render = createRender();

export default { render };
