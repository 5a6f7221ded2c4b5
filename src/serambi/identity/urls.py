"""Everything under /akun/: allauth's flows under Indonesian addresses, and the person's own page.

Only what staff need is routed: sign-in and out, passwords, second factors. There is no sign-up.
allauth finds its pages by their global names, so those stand outside the namespace.
"""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import include, path
from django.urls.resolvers import URLPattern, URLResolver

from serambi.identity.guards import AccessRule, Wrapped, declared
from serambi.identity.views.account import home


def _open(view: Wrapped) -> Wrapped:
    return declared(view, AccessRule("anyone"))


def _own(view: Wrapped) -> Wrapped:
    return declared(view, AccessRule("signed_in"))


passwords: list[URLPattern | URLResolver] = [
    path("ganti/", _own(account.password_change), name="account_change_password"),
    path("atur/", _own(account.password_set), name="account_set_password"),
    path("lupa/", _open(account.password_reset), name="account_reset_password"),
    path(
        "lupa/kode/",
        _open(account.confirm_password_reset_code),
        name="account_confirm_password_reset_code",
    ),
    path(
        "lupa/baru/", _open(account.complete_password_reset), name="account_complete_password_reset"
    ),
    path(
        "lupa/selesai/",
        _open(account.password_reset_from_key_done),
        name="account_password_reset_completed",
    ),
]

keys: list[URLPattern | URLResolver] = [
    path("", _own(webauthn.list_webauthn), name="mfa_list_webauthn"),
    path("tambah/", _own(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path("pastikan/", _own(webauthn.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("<int:pk>/hapus/", _own(webauthn.remove_webauthn), name="mfa_remove_webauthn"),
    path("<int:pk>/nama/", _own(webauthn.edit_webauthn), name="mfa_edit_webauthn"),
]

factors: list[URLPattern | URLResolver] = [
    path("", _own(factor.index), name="mfa_index"),
    path("masuk/", _open(factor.authenticate), name="mfa_authenticate"),
    path("pastikan/", _own(factor.reauthenticate), name="mfa_reauthenticate"),
    path("aplikasi/", _own(totp.activate_totp), name="mfa_activate_totp"),
    path("aplikasi/lepas/", _own(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("kunci/", include(keys)),
    path("kode/", _own(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("kode/buat/", _own(recovery.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("kode/unduh/", _own(recovery.download_recovery_codes), name="mfa_download_recovery_codes"),
]

own: list[URLPattern | URLResolver] = [path("", home, name="home")]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((own, "identity"))),
    path("masuk/", _open(account.login), name="account_login"),
    path("keluar/", _open(account.logout), name="account_logout"),
    path("nonaktif/", _open(account.account_inactive), name="account_inactive"),
    path("pastikan/", _own(account.reauthenticate), name="account_reauthenticate"),
    path("sandi/", include(passwords)),
    path("dua-langkah/", include(factors)),
]
