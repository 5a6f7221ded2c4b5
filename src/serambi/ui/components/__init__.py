"""The parts that pages are made of, as typed template tags; `{% load serambi %}` gives them all.

Each module keeps its own `register`; `templatetags/serambi.py` joins them. A wrong or missing
argument is a TemplateSyntaxError. No part asks the database.
"""

from types import ModuleType

from serambi.ui.components import (
    actions,
    charts,
    clock,
    content,
    fields,
    icons,
    ladder,
    languages,
    layout,
    maps,
    navigation,
    notices,
    places,
    receipt,
    scripts,
    squares,
    thread,
)

MODULES: tuple[ModuleType, ...] = (
    actions,
    charts,
    clock,
    content,
    fields,
    icons,
    ladder,
    languages,
    layout,
    maps,
    navigation,
    notices,
    places,
    receipt,
    scripts,
    squares,
    thread,
)
