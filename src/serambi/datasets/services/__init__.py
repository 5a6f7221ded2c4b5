"""The verbs of datasets."""

from serambi.datasets.services.charts import add_chart, remove_chart
from serambi.datasets.services.describe import describe, edit
from serambi.datasets.services.examine import publish, send_back, withdraw
from serambi.datasets.services.maps import bring_map, drop_map
from serambi.datasets.services.propose import propose
from serambi.datasets.services.uploads import bring, keep, reshape

__all__ = [
    "add_chart",
    "bring",
    "bring_map",
    "describe",
    "drop_map",
    "edit",
    "keep",
    "propose",
    "publish",
    "remove_chart",
    "reshape",
    "send_back",
    "withdraw",
]
