"""Shapes of a dataset, its versions, tables on their way in, and charts."""

from serambi.datasets.models.chart import DatasetChart
from serambi.datasets.models.dataset import Dataset
from serambi.datasets.models.upload import DatasetUpload
from serambi.datasets.models.version import DatasetVersion

__all__ = ["Dataset", "DatasetChart", "DatasetUpload", "DatasetVersion"]
