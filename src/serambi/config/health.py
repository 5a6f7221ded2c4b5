"""/sehat/: is the application answering, and its database?"""

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from serambi.identity.guards import anyone


@anyone
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """ "sehat" with 200, or 503; tells nothing else."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("basis data tidak menjawab", content_type="text/plain", status=503)
    response = HttpResponse("sehat", content_type="text/plain")
    response["Cache-Control"] = "no-store"
    return response
