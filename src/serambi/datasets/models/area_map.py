import uuid

from django.db import models
from django.db.models import Q

from serambi.offices.models import OfficeOwned


class AreaMap(OfficeOwned):
    """The outlines of an office's kecamatan as it brought them, simplified; one is in use.

    `areas` is a GeoJSON FeatureCollection (RFC 7946, WGS84) with `kode` and `nama` per feature;
    `source` says where the borders come from and stands under every map.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.CharField(max_length=200)
    areas = models.JSONField()
    total = models.PositiveIntegerField()
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=60)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office"],
                condition=Q(replaced_at__isnull=True),
                name="area_map_in_use_once",
            )
        ]

    def __str__(self) -> str:
        return self.source
