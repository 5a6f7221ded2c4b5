"""The invited person's page: a one-time code buys a password."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from serambi.core.errors import InvalidInput
from serambi.identity.guards import ActorRequest, anyone
from serambi.staff.forms.people import RedeemForm
from serambi.staff.services import redeem as use_code


@anyone
@sensitive_post_parameters("code", "password1", "password2")
@require_http_methods(["GET", "POST"])
@never_cache
def redeem(request: ActorRequest) -> HttpResponse:
    """Ask for the code and a password; then on to sign-in."""
    form = RedeemForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            use_code(code=typed["code"], password=typed["password1"])
        except InvalidInput as error:
            form.add_error(error.field or None, str(error))
        else:
            messages.success(request, _("Kata sandi tersimpan. Masuklah dengan surel Anda."))
            return redirect("account_login")
    status = 422 if form.is_bound else 200
    return render(request, "staff/redeem.html", {"form": form}, status=status)
