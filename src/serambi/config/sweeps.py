"""All work done by the clock, in one list, with how often it is worth looking."""

from dataclasses import dataclass
from datetime import timedelta

from serambi.alerts.sweeps import EndAlerts, IndexAlerts, PushAlerts
from serambi.casework.sweeps import EraseDrafts, RemindDue, TellLate
from serambi.catalogue.sweeps import HoldInfected, IndexPages
from serambi.classification.sweeps import OpenExpired, WarnExpiring
from serambi.complaints.sweeps import CloseComplaints, ForgetComplainants, RemindComplaints
from serambi.config.site_pages import PAGES
from serambi.coverage.sweeps import MeasureCoverage, NagOwners, WatchLinks
from serambi.disputes.sweeps import FollowObjections, RemindDisputes
from serambi.drills.sweeps import EscalateDrills, RemindHandset
from serambi.evaluation.sweeps import RemindActions, SnapshotReadiness
from serambi.evidence.sweeps import (
    GiveText,
    LookAtRecords,
    TellEndingProofs,
    TellEvidenceOwners,
    WatchEvidenceLinks,
)
from serambi.files.scan_sweeps import ScanAgain, ScanFiles
from serambi.files.sweeps import OrphanedBytes, ReadFiles, UnclaimedUploads
from serambi.identity.throttle import SpentBuckets
from serambi.insight.sweeps import ReadSite, RenewPages
from serambi.ledger.sweeps import CompareRows
from serambi.library.sweeps import IndexAnswers, ReleaseAnswers
from serambi.moving.sweeps import ForgetArchives
from serambi.objections.sweeps import (
    CloseObjections,
    EraseObjectionDrafts,
    LapseObjections,
    RemindSuperior,
)
from serambi.outbox.sweeps import SentContents, Sweep
from serambi.redaction.sweeps import MakeRedactions
from serambi.search.sweeps import ForgetWords, RenewIndex
from serambi.staff.sweeps import TellInfected
from serambi.survey.sweeps import CloseRounds, CountAnswers, ForgetInvitations, InviteServed
from serambi.timekeeping.sweeps import FollowCalendar, RemindCalendar


@dataclass(frozen=True, slots=True)
class Scheduled:
    """A sweep and the least time between two of its runs; a heavy one works for minutes."""

    sweep: Sweep
    every: timedelta
    is_heavy: bool = False


SWEEPS = (
    Scheduled(RemindDue(), timedelta(minutes=10)),
    Scheduled(TellLate(), timedelta(minutes=10)),
    Scheduled(EraseDrafts(), timedelta(minutes=10)),
    Scheduled(EndAlerts(), timedelta(minutes=1)),
    Scheduled(PushAlerts(), timedelta(minutes=1)),
    Scheduled(IndexAlerts(), timedelta(minutes=10)),
    Scheduled(FollowCalendar(), timedelta(minutes=1)),
    Scheduled(RenewPages(), timedelta(minutes=1)),
    Scheduled(RemindCalendar(), timedelta(hours=6)),
    Scheduled(OpenExpired(), timedelta(minutes=10)),
    Scheduled(WarnExpiring(), timedelta(hours=6)),
    Scheduled(LapseObjections(), timedelta(minutes=5)),
    Scheduled(CloseObjections(), timedelta(hours=1)),
    Scheduled(RemindSuperior(), timedelta(minutes=10)),
    Scheduled(RemindComplaints(), timedelta(minutes=10)),
    Scheduled(CloseComplaints(), timedelta(hours=1)),
    Scheduled(ForgetComplainants(), timedelta(hours=6)),
    Scheduled(FollowObjections(), timedelta(minutes=5)),
    Scheduled(RemindDisputes(), timedelta(minutes=10)),
    Scheduled(EraseObjectionDrafts(), timedelta(minutes=10)),
    Scheduled(InviteServed(), timedelta(minutes=10)),
    Scheduled(ForgetInvitations(), timedelta(minutes=1)),
    Scheduled(CountAnswers(), timedelta(hours=1)),
    Scheduled(CloseRounds(), timedelta(hours=1)),
    Scheduled(EscalateDrills(), timedelta(minutes=1)),
    Scheduled(RemindHandset(), timedelta(minutes=10)),
    Scheduled(SpentBuckets(), timedelta(minutes=10)),
    Scheduled(ReleaseAnswers(), timedelta(minutes=10)),
    Scheduled(TellInfected(), timedelta(0)),
    Scheduled(HoldInfected(), timedelta(0)),
    Scheduled(IndexPages(), timedelta(0)),
    Scheduled(IndexAnswers(), timedelta(0)),
    Scheduled(RenewIndex(), timedelta(minutes=1)),
    Scheduled(ReadSite(PAGES), timedelta(minutes=1)),
    Scheduled(ForgetWords(), timedelta(hours=6)),
    Scheduled(MeasureCoverage(), timedelta(minutes=10)),
    Scheduled(NagOwners(), timedelta(hours=6)),
    Scheduled(WatchLinks(), timedelta(minutes=20)),
    Scheduled(LookAtRecords(), timedelta(minutes=10)),
    Scheduled(WatchEvidenceLinks(), timedelta(minutes=2)),
    Scheduled(TellEvidenceOwners(), timedelta(minutes=30)),
    Scheduled(TellEndingProofs(), timedelta(hours=6)),
    Scheduled(RemindActions(), timedelta(hours=6)),
    Scheduled(SnapshotReadiness(), timedelta(minutes=10), is_heavy=True),
    Scheduled(ScanFiles(), timedelta(seconds=30), is_heavy=True),
    Scheduled(ScanAgain(), timedelta(minutes=10), is_heavy=True),
    Scheduled(ReadFiles(), timedelta(0), is_heavy=True),
    Scheduled(GiveText(), timedelta(seconds=20), is_heavy=True),
    Scheduled(MakeRedactions(), timedelta(seconds=20), is_heavy=True),
    Scheduled(ForgetArchives(), timedelta(minutes=10)),
    Scheduled(UnclaimedUploads(), timedelta(hours=1)),
    Scheduled(SentContents(), timedelta(hours=1)),
    Scheduled(OrphanedBytes(), timedelta(hours=6)),
    Scheduled(CompareRows(), timedelta(hours=24)),
)
LIGHT = tuple(one for one in SWEEPS if not one.is_heavy)
HEAVY = tuple(one for one in SWEEPS if one.is_heavy)
"""Done beside the clock, so that no reminder waits for the reading of scans."""
