"""What the preview says around the page that it shows."""

from __future__ import annotations

PREVIEW = "Preview"
ALL_UNITS = "All units"
UNITS_LEAD = "Choose a unit. It is drawn again whenever a file in content/ is saved."
UP_TO_DATE = "Up to date"
MISTAKES = "Not drawn again: mend this first"
STOPPED = "The preview has stopped. Start it again where you started it, and this page goes on by itself."
NO_SUCH_PLACE = "There is nothing here. Go to the first page of the preview."
OTHER_HOST = "This preview answers only to 127.0.0.1 and localhost, on the computer it runs on."
PORT_REFUSED = (
    "Port {port} cannot be used ({reason}). Another preview may be running. "
    "Name another port: course preview --port {other}"
)
