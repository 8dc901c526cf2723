#!/usr/bin/env python3
"""Rebuilds static/icons.svg from the Tabler outline icons named in tools/icons.txt.

Usage:  npm pack @tabler/icons@3.51.0 && tar xzf tabler-icons-3.51.0.tgz
        tools/build-icons.py package/icons/outline

One sprite, one request, no icon font; the mark of the house is kept here because it is no Tabler icon.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOOK = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'
MARK = (
    '<symbol id="mark" viewBox="0 0 32 32"><circle cx="16" cy="16" r="4" fill="currentColor"/>'
    '<g fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round">'
    '<path d="M10.9 22.1a8 8 0 1 1 10.2 0"/><path d="M8.3 27.1a13.5 13.5 0 1 1 15.4 0"/></g></symbol>'
)


def symbol(name: str, folder: pathlib.Path) -> str:
    svg = (folder / f"{name}.svg").read_text(encoding="utf-8")
    shapes = re.findall(r"<(?:path|circle|rect|line|polyline|ellipse)[^>]*/>", svg)
    drawn = [re.sub(r"\s+", " ", shape) for shape in shapes if 'stroke="none" d="M0 0h24v24H0z"' not in shape]
    return f'<symbol id="{name}" viewBox="0 0 24 24" {LOOK}>{"".join(drawn)}</symbol>'


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    names = sorted(set((ROOT / "tools/icons.txt").read_text(encoding="utf-8").split()))
    symbols = [MARK] + [symbol(name, folder) for name in names]
    head = '<svg xmlns="http://www.w3.org/2000/svg"><!-- Tabler Icons 3.51.0, MIT; see vendor/tabler-icons-3.51.0 -->\n'
    target = ROOT / "src/main/resources/static/icons.svg"
    target.write_text(head + "\n".join(symbols) + "\n</svg>\n", encoding="utf-8")


main()
