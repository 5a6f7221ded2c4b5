"""Who may open what: one row per route; the younger rooms keep theirs in `access_rows`."""

from serambi.law.roles import CASE_ROLES, Role
from tests.architecture.access_row import ANSWERED, BOTH, CASE, DECIDERS, ENTRY, TOKEN, Row, row
from tests.architecture.access_rows import (
    alerts,
    api,
    classification,
    complaints,
    coverage,
    datasets,
    decrees,
    disputes,
    drills,
    evaluation,
    evidence,
    letters,
    library,
    monev,
    moving,
    objections,
    publishing,
    ratings,
    redaction,
    registers,
    survey,
    timekeeping,
)

ACCOUNT = {
    "identity:home": row("signed_in", get=302),
    "account_login": row("anyone", BOTH, signed=302, cookies=TOKEN),
    "account_logout": row("anyone", BOTH, get=302, signed=200),
    "account_inactive": row("anyone"),
    "account_reauthenticate": row("signed_in", BOTH, get=403),
    "account_change_password": row("signed_in", BOTH, get=302),
    "account_set_password": row("signed_in", BOTH),
    "account_reset_password": row("anyone", BOTH, cookies=TOKEN),
    "account_confirm_password_reset_code": row("anyone", BOTH, get=302),
    "account_complete_password_reset": row("anyone", BOTH, get=302),
    "account_password_reset_completed": row("anyone"),
    "mfa_index": row("signed_in"),
    "mfa_authenticate": row("anyone", BOTH, get=302),
    "mfa_reauthenticate": row("signed_in", BOTH, get=403),
    "mfa_activate_totp": row("signed_in", BOTH),
    "mfa_deactivate_totp": row("signed_in", BOTH, get=404),
    "mfa_list_webauthn": row("signed_in"),
    "mfa_add_webauthn": row("signed_in", BOTH),
    "mfa_reauthenticate_webauthn": row("signed_in", BOTH, get=403),
    "mfa_remove_webauthn": row("signed_in", BOTH, get=404, fixed={"pk": 1}),
    "mfa_edit_webauthn": row("signed_in", BOTH, get=404, fixed={"pk": 1}),
    "mfa_view_recovery_codes": row("signed_in", get=404),
    "mfa_generate_recovery_codes": row("signed_in", BOTH),
    "mfa_download_recovery_codes": row("signed_in", BOTH, get=404),
    "staff:redeem": row("anyone", BOTH, cookies=TOKEN),
    "example:choose": row("anyone"),
    "example:enter": row("anyone", "POST", fixed={"role": "petugas"}),
}

OPEN_PAGES = {
    "ui:language": row(
        "anyone", get=302, fixed={"code": "en"}, cookies=frozenset({"django_language"})
    ),
    "ui:gallery": row("anyone"),
    "ui:gallery_error": row("anyone", get=404, fixed={"status": 404}),
    "ui:gallery_part": row("anyone", fixed={"part": "formulir"}),
    "insight:directory": row("anyone"),
    "insight:home": row("public"),
    "health": row("anyone"),
    "catalogue:list": row("public"),
    "catalogue:export": row("public", fixed={"kind": "csv"}),
    "catalogue:entry": row("public", objects={"slug": "entry_slug"}),
    "catalogue:file": row("public", objects={"slug": "entry_slug", "file_id": "entry_file"}),
    "catalogue:picture": row("public", objects={"slug": "entry_slug", "file_id": "entry_file"}),
    "search:page": row("public"),
    "search:suggest": row("public"),
    "search:description": row("public"),
    "catalogue:document": row("public", objects={"slug": "entry_slug"}, fixed={"number": 1}),
    "catalogue:version": row(
        "public", objects={"slug": "entry_slug"}, fixed={"number": 1, "version": 1}
    ),
    "letters:ask": row("anyone", BOTH, cookies=TOKEN),
    "letters:check": row("anyone", BOTH, objects={"code": "letter_code"}, cookies=TOKEN),
}

ASK = {
    "ask:start": row("public", cookies=TOKEN),
    "ask:what": row("public", BOTH, cookies=TOKEN),
    "ask:available": row("public", get=302),
    "ask:who": row("public", BOTH, cookies=TOKEN),
    "ask:how": row("public", BOTH, cookies=TOKEN),
    "ask:check": row("public", get=302),
    "ask:send": row("public", "POST"),
    "ask:sent": row("public", get=302),
    "ask:similar": row("public", "POST"),
    "ask:autosave": row("public", "POST"),
    "ask:drop_upload": row("public", "POST"),
    "ask:start_over": row("public", "POST"),
}

TRACK = {
    "track:open": row("public", BOTH, cookies=TOKEN),
    "track:case": row("public", opened=True, cookies=TOKEN),
    "track:complete": row("public", "POST", opened=True),
    "track:withdraw": row("public", BOTH, opened=True, get=302),
    "track:receipt": row("public", opened=True, cookies=TOKEN),
    "track:receipt_pdf": row("public", opened=True),
    "track:letter": row("public", opened=True, objects={"letter_id": "letter"}),
    "track:item": row("public", opened=True, objects={"item_id": "item"}),
    "track:leave": row("public", "POST"),
}

DESK = {
    "casework_desk:inbox": row("desk", "GET", *CASE_ROLES),
    "casework_desk:case": row("desk", "GET", *CASE_ROLES, objects=CASE),
    "casework_desk:proposal": row("desk", BOTH, *DECIDERS, objects=CASE),
    "casework_desk:letter": row(
        "desk", "GET", *CASE_ROLES, objects={**ANSWERED, "letter_id": "letter"}
    ),
    "casework_desk:item": row("desk", "GET", *CASE_ROLES, objects={**ANSWERED, "item_id": "item"}),
    "casework_desk:black_out": row(
        "desk", "POST", *DECIDERS, objects={**ANSWERED, "item_id": "item"}
    ),
    "casework_desk:identity": row(
        "desk", "POST", *DECIDERS, objects=CASE, fixed={"which": "identitas"}
    ),
    "casework_desk:act": row("desk", "POST", *DECIDERS, objects=CASE, fixed={"slug": "catatan"}),
    "intake:new": row("desk", BOTH, *DECIDERS),
    "office_desk:show": row("desk", "GET", Role.ADMIN),
    "office_desk:profile": row("desk", "POST", Role.ADMIN),
    "office_desk:hours": row("desk", "POST", Role.ADMIN),
    "post_desk:tray": row("desk", "GET", Role.ADMIN),
    "post_desk:again": row("desk", "POST", Role.ADMIN, objects={"delivery_id": "dead_mail"}),
    "staff_desk:people": row("desk", "GET", Role.ADMIN),
    "staff_desk:add": row("desk", BOTH, Role.ADMIN),
    "staff_desk:grant": row(
        "desk", "POST", Role.ADMIN, objects={"user": "user"}, data={"role": "ppid"}
    ),
    "staff_desk:link": row("desk", "POST", Role.ADMIN, objects={"user": "user"}),
    "staff_desk:factor": row(
        "desk", "POST", Role.ADMIN, objects={"user": "user"}, data={"reason": "Ponselnya hilang."}
    ),
    "staff_desk:end": row("desk", "POST", Role.ADMIN, objects={"membership": "membership"}),
}

SHELF = {
    "catalogue_desk:list": row("desk", "GET", *CASE_ROLES),
    "catalogue_desk:create": row("desk", BOTH, *DECIDERS),
    "catalogue_desk:upload": row("desk", BOTH, *DECIDERS),
    "catalogue_desk:preview": row("desk", BOTH, *DECIDERS, objects={"batch_id": "batch"}),
    "catalogue_desk:confirm": row("desk", "POST", *DECIDERS, objects={"batch_id": "batch"}),
    "catalogue_desk:entry": row("desk", BOTH, *CASE_ROLES, objects=ENTRY),
    "catalogue_desk:publish": row("desk", "POST", Role.PPID, objects=ENTRY),
    "catalogue_desk:withdraw": row("desk", "POST", Role.PPID, objects=ENTRY),
    "catalogue_desk:add_file": row("desk", "POST", *DECIDERS, objects=ENTRY),
    "catalogue_desk:reading": row("desk", "GET", *CASE_ROLES, objects=ENTRY),
    "catalogue_desk:file": row(
        "desk", "GET", *CASE_ROLES, objects={**ENTRY, "file_id": "entry_file"}
    ),
    "catalogue_desk:remove_file": row(
        "desk", "POST", *DECIDERS, objects={**ENTRY, "file_id": "entry_file"}
    ),
    "catalogue_desk:replace_file": row("desk", "POST", *DECIDERS, objects=ENTRY),
    "catalogue_desk:add_link": row("desk", "POST", *DECIDERS, objects=ENTRY),
    "catalogue_desk:remove_link": row(
        "desk", "POST", *DECIDERS, objects={**ENTRY, "link_id": "entry_link"}
    ),
}

TABLE: dict[str, Row] = {
    **ACCOUNT,
    **OPEN_PAGES,
    **ASK,
    **TRACK,
    **DESK,
    **SHELF,
    **alerts.ROWS,
    **ratings.ROWS,
    **api.ROWS,
    **classification.ROWS,
    **complaints.ROWS,
    **redaction.ROWS,
    **coverage.ROWS,
    **datasets.ROWS,
    **decrees.ROWS,
    **disputes.ROWS,
    **evidence.ROWS,
    **evaluation.ROWS,
    **drills.ROWS,
    **letters.ROWS,
    **moving.ROWS,
    **library.ROWS,
    **monev.ROWS,
    **objections.ROWS,
    **publishing.ROWS,
    **registers.ROWS,
    **survey.ROWS,
    **timekeeping.ROWS,
}
