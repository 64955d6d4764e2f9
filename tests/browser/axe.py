"""axe-core, told where to look so that it sees the text."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Of what is well, axe says one place of each rule and no more: to bring all of it here takes longer than to look.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}

LOOK = """async ([within, options]) => {
  const { passes, violations } = await axe.run(within ?? document, options);
  const first = ({ id, nodes }) =>
    `${id} x${nodes.length}: ${nodes[0].html.slice(0, 160)} – ${(nodes[0].failureSummary ?? "").slice(0, 200)}`;
  return [passes.length, violations.map(first)];
}"""


def violations(page: Page, within: str | None = None) -> list[str]:
    """What axe finds wrong `within` a selector: the rule, how often, and the first place of each."""
    if not page.evaluate("() => 'axe' in globalThis"):
        page.evaluate(AXE_SCRIPT)
    # JupyterLab's body is 0 px high, which makes axe take all text for off screen.
    style = page.add_style_tag(content="html,body{height:100vh!important;overflow:visible!important}")
    passes, found = page.evaluate(LOOK, [within, OPTIONS])
    style.evaluate("node => node.remove()")
    assert passes, "axe looked at nothing"
    return list(found)
