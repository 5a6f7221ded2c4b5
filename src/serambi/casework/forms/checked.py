"""Fields and forms whose rules are the domain's own; their home is `ui.forms`."""

from serambi.ui.forms import Checked, DomainForm, Pick

__all__ = ["Checked", "DomainForm", "Pick"]
