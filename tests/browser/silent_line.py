"""A server's line to a kernel that leads nowhere after a restart, once."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection


class SilentLine(ZMQChannelsWebsocketConnection):
    """As the server's own, but the first line after each restart of a kernel passes nothing on to the page."""

    restarted = False  # and no page has come back since

    def on_kernel_restarted(self) -> None:
        """Tell the page, which comes back at once."""
        super().on_kernel_restarted()
        SilentLine.restarted = True

    async def prepare(self) -> None:
        """Prepare as ever."""
        self.is_silent, SilentLine.restarted = SilentLine.restarted, False
        await super().prepare()

    def handle_outgoing_message(self, stream: Any, outgoing_msg: Any) -> None:
        """Pass on what the kernel says, unless the line is silent."""
        if not self.is_silent:
            super().handle_outgoing_message(stream, outgoing_msg)
