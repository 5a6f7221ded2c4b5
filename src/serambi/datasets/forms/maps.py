"""The outlines of an office's kecamatan, and where they come from."""

from django import forms
from django.utils.translation import gettext_lazy as _

from serambi.ui.forms import DomainForm, needed


class MapForm(DomainForm):
    """A GeoJSON file and its source."""

    file = needed(
        forms.FileField(
            label=_("Berkas batas kecamatan"), required=False, allow_empty_file=True,
            help_text=_("GeoJSON, WGS84, satu bentuk per kecamatan dengan kolom kode atau nama, paling besar 4 MB."),
            widget=forms.FileInput(attrs={"accept": ".geojson,.json,application/geo+json"}),
        )
    )  # fmt: skip
    source = needed(
        forms.CharField(
            label=_("Sumber batas wilayah"), required=False, strip=False,
            help_text=_("Misalnya: Badan Informasi Geospasial, 2025. Tampil di bawah setiap peta."),
        )
    )  # fmt: skip
