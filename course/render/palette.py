"""The colours of the course, by what they are for: every stylesheet, and Word, takes them from here."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from markupsafe import Markup

LIGHT = {
    "paper": "#fff",
    "ink": "#1d2530",
    "soft": "#4a5568",
    "line": "#8a94a3",
    "wash": "#f2f6f6",
    "accent": "#0b5f66",
    "accent-ink": "#fff",
    "good": "#1c6637",
    "good-wash": "#eaf5ee",
    "other": "#8a3b12",
    "other-wash": "#fcf1ea",
    "warn": "#8f1d1d",
    "ring": "#0b5f66",
}
"""On a screen. `good` and `other` are what is said to a right answer and to any other; `ring` is the focus."""

DARK = {
    "paper": "#14191d",
    "ink": "#e8edf2",
    "soft": "#c3cbd6",
    "line": "#7b8796",
    "wash": "#1d2a2d",
    "accent": "#6fc7cd",
    "accent-ink": "#0b1c1e",
    "good": "#8fd6a6",
    "good-wash": "#14281c",
    "other": "#f0b48f",
    "other-wash": "#2e1d13",
    "warn": "#ffb3ab",
    "ring": "#6fc7cd",
}

PRINCIPLES_LIGHT = {
    "principle-1": "#0b5f66",
    "principle-2": "#1d4f91",
    "principle-3": "#63408f",
    "principle-4": "#8f2a5b",
    "principle-5": "#585a0e",
}
"""Of each principle, on a screen and on paper; never without its number, as colours alone say nothing."""

PRINCIPLES_DARK = {
    "principle-1": "#6fc7cd",
    "principle-2": "#8fbaf2",
    "principle-3": "#c9aef0",
    "principle-4": "#f2a5c7",
    "principle-5": "#cdd07c",
}

PRINT = {name: LIGHT[name] for name in ("paper", "ink", "soft", "wash", "accent")} | {
    "line": "#6b7686",
    "margin": "#333b46",
}
"""On paper and on a wall, where thin lines must be darker; `margin` is what stands around the page."""

LARGE_PRINT = PRINT | {"ink": "#000", "soft": "#000", "line": "#333", "accent": "#00474d"}

SITE_DARK = {
    "paper": "#14191f",
    "ink": "#e8edf2",
    "soft": "#b3bfca",
    "line": "#8794a1",
    "wash": "#1f272f",
    "accent": "#7fd3da",
}
"""The first page of the site, beside JupyterLite's own dark pages."""


def css(selector: str, colours: Mapping[str, str]) -> Markup:
    """A rule that gives `selector` the colours as custom properties."""
    properties = " ".join(f"--{name}: {colour};" for name, colour in colours.items())
    return Markup(f"{selector} {{ {properties} }}")  # noqa: S704 - our own colours


def css_of_lessons() -> str:
    """What `widget/browser/palette.css` holds. Paper and ink of an activity are its host's, where that has a theme."""
    host = {
        "paper": f"var(--jp-layout-color1, {LIGHT['paper']})",
        "ink": f"var(--jp-content-font-color1, {LIGHT['ink']})",
    }
    dark = 'body[data-jp-theme-light="false"]'
    on_paper = css("body .activity.activity", LIGHT | PRINT)
    rules = (
        css(":root", PRINCIPLES_LIGHT),
        css(dark, PRINCIPLES_DARK),
        css(".activity", LIGHT | host),
        css(f"{dark} .activity", DARK | host),
        f"@media print {{ {css(':root:root body', PRINCIPLES_LIGHT)} {on_paper} }}",
    )
    return "\n".join(("/* Made from render/palette.py by `make extension`. */", *rules, ""))


def css_for_either(light: Mapping[str, str], dark: Mapping[str, str]) -> Markup:
    """Rules for a whole page: `light`, and `dark` where its reader prefers that."""
    return css(":root", light) + "\n@media (prefers-color-scheme: dark) { " + css(":root", dark) + " }"


if __name__ == "__main__":
    sys.stdout.write(css_of_lessons())
