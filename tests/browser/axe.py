"""axe-core, told where to look so that it sees the text."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, within: str | None = None) -> list[str]:
    """What axe finds wrong `within` a selector: the rule, how often, and the first place of each."""
    # JupyterLab's body is 0 px high, which makes axe take all text for off screen.
    style = page.add_style_tag(content="html,body{height:100vh!important;overflow:visible!important}")
    result = Axe().run(page, context=within, options={"runOnly": {"type": "tag", "values": TAGS}})
    style.evaluate("node => node.remove()")
    assert result.response["passes"], "axe looked at nothing"
    return [
        f"{found['id']} x{len(found['nodes'])}: {found['nodes'][0]['html'][:160]} – "
        f"{found['nodes'][0].get('failureSummary', '')[:200]}"
        for found in result.response["violations"]
    ]
