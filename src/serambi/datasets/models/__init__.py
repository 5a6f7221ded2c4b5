"""Shapes of a dataset, its versions, tables on their way in, charts, and an office's outlines."""

from serambi.datasets.models.area_map import AreaMap
from serambi.datasets.models.chart import DatasetChart
from serambi.datasets.models.dataset import Dataset
from serambi.datasets.models.upload import DatasetUpload
from serambi.datasets.models.version import DatasetVersion

__all__ = ["AreaMap", "Dataset", "DatasetChart", "DatasetUpload", "DatasetVersion"]
