"""The product's addresses and one that falls over, to see the page of last resort."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from serambi.config import urls as product

handler400, handler403, handler404, handler500 = (
    product.handler400,
    product.handler403,
    product.handler404,
    product.handler500,
)


def boom(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("rahasia: 9971014505030001")


urlpatterns = [path("roboh/", boom), *product.urlpatterns]
