"""Every standing public page that the search finds, room by room."""

from serambi.alerts.site import PAGES as ALERTS
from serambi.api.site import PAGES as API
from serambi.casework.site import PAGES as CASEWORK
from serambi.catalogue.site import PAGES as CATALOGUE
from serambi.classification.site import PAGES as CLASSIFICATION
from serambi.complaints.site import PAGES as COMPLAINTS
from serambi.coverage.site import PAGES as COVERAGE
from serambi.datasets.site import PAGES as DATASETS
from serambi.decrees.site import PAGES as DECREES
from serambi.evidence.site import PAGES as EVIDENCE
from serambi.insight.site.pages import PAGES as INSIGHT
from serambi.library.site import PAGES as LIBRARY
from serambi.objections.site import PAGES as OBJECTIONS
from serambi.publishing.site import PAGES as PUBLISHING
from serambi.ratings.site import PAGES as RATINGS
from serambi.search.site import SitePage
from serambi.survey.site import PAGES as SURVEY
from serambi.timekeeping.site import PAGES as TIMEKEEPING

PAGES: tuple[SitePage, ...] = (
    *INSIGHT,
    *ALERTS,
    *API,
    *CASEWORK,
    *CATALOGUE,
    *CLASSIFICATION,
    *COMPLAINTS,
    *COVERAGE,
    *DATASETS,
    *DECREES,
    *EVIDENCE,
    *LIBRARY,
    *OBJECTIONS,
    *PUBLISHING,
    *RATINGS,
    *SURVEY,
    *TIMEKEEPING,
)
