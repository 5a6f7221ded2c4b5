"""Contrast of token pairs after WCAG 2.2: 4.5 for text, 3 for what is not text."""

import re

import pytest

from serambi.ui.bundle import STYLES, colour_pairs

TOKENS = colour_pairs((STYLES / "tokens.css").read_text(encoding="utf-8"))
SURFACES = ("--paper", "--paper-warm", "--paper-sunk")
TEXT = [
    *[(ink, on) for on in SURFACES for ink in ("--ink", "--ink-soft", "--ink-quiet", "--voice")],
    *[(ink, on) for on in SURFACES for ink in ("--ok", "--soon", "--late", "--info")],
    ("--voice-hover", "--paper"),
    ("--voice-hover", "--paper-warm"),
    ("--on-action", "--action"),
    ("--on-action", "--action-hover"),
    ("--ink", "--voice-soft"),
    ("--ink-quiet", "--voice-soft"),
    ("--on-gold", "--gold"),
    ("--on-gold", "--gold-mid"),
    ("--on-gold-soft", "--gold-soft"),
    ("--ok", "--ok-soft"),
    ("--ink", "--ok-soft"),
    ("--ink-soft", "--ok-soft"),
    ("--soon", "--soon-soft"),
    ("--ink", "--soon-soft"),
    ("--late", "--late-soft"),
    ("--ink", "--late-soft"),
    ("--info", "--info-soft"),
    ("--ink", "--info-soft"),
    ("--voice", "--info-soft"),
    ("--voice", "--ok-soft"),
    ("--voice", "--soon-soft"),
    ("--voice", "--late-soft"),
    ("--on-bar", "--bar"),
    ("--on-bar-quiet", "--bar"),
    ("--on-bar", "--bar-hover"),
    ("--gold-mid", "--bar"),
    ("--ink-soft", "--hatch"),
]
SHAPES = [
    *[("--line-strong", on) for on in SURFACES],
    ("--action", "--paper"),
    ("--action", "--paper-warm"),
    ("--bar-line", "--bar"),
    ("--ink", "--gold-mid"),
]


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`."""
    channels = [int(part, 16) / 255 for part in re.findall("..", colour.removeprefix("#"))]
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)
    assert contrast("#e0a100", "#ffffff") == pytest.approx(2.3, abs=0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "surface"), TEXT)
def test_text_can_be_read(ink: str, surface: str, scheme: str) -> None:
    place = ("light", "dark").index(scheme)
    assert contrast(TOKENS[ink][place], TOKENS[surface][place]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edge", "surface"), SHAPES)
def test_edges_of_controls_can_be_seen(edge: str, surface: str, scheme: str) -> None:
    place = ("light", "dark").index(scheme)
    if edge == "--ink" and scheme == "dark":
        edge = "--on-gold"
    assert contrast(TOKENS[edge][place], TOKENS[surface][place]) >= 3


def test_gold_is_never_the_colour_of_text_on_paper() -> None:
    rules = "".join(path.read_text(encoding="utf-8") for path in STYLES.rglob("*.css"))
    found = re.findall(r"[{;]\s*color: var\(--gold[^)]*\)", rules)
    bars = re.findall(r"\.desk-bar__brand svg \{[^}]*color: var\(--gold-mid\)", rules)
    assert len(found) == len(bars)


def test_every_colour_stands_in_the_tokens() -> None:
    for path in STYLES.rglob("*.css"):
        if path.name in {"tokens.css", "print.css"}:
            continue
        text = re.sub(
            r"@media (print|\(forced-colors[^)]*\)) \{.*", "", path.read_text(), flags=re.DOTALL
        )
        strays = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", text)) - {"#fff"}
        assert not strays, f"{path.name}: {strays}"
