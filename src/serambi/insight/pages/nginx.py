"""The web server's part, written from the product itself, so that the headers cannot drift apart."""

from pathlib import Path

from django.conf import settings
from django.http import HttpResponse

from serambi.insight.pages.renewing import LISTS
from serambi.insight.pages.visitor import Visitor

_NOT_OF_A_FILE = {"content-type", "content-length", "etag", "last-modified", "content-encoding"}
CONF = """\
# Dibuat oleh 'serambi pages --nginx'. Bagian pertama di dalam http {{ }}.
map $args $serambi_page {{
    default "-";
{pages}
}}
map "$request_method:$http_cookie:$http_hx_request" $serambi_folder {{
    default "{folder}-tidak";
    "GET::" "{folder}";
    "HEAD::" "{folder}";
}}

# Bagian kedua di dalam server {{ }}, menggantikan 'location /'.
location / {{
    root {root};
    default_type text/html;
    types {{ }}
    charset utf-8;
    gzip_static on;
    open_file_cache max=20000 inactive=60s;
    open_file_cache_valid 10s;
{headers}
    try_files /$serambi_folder$uri$serambi_page @serambi;
}}
location @serambi {{
    proxy_pass http://127.0.0.1:8000;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
}}
"""


def conf(folder: Path) -> str:
    """The two parts for the pages in `folder`.

    Only a GET or HEAD without any cookie, and without a query or with that of a category, is given
    a file; everything else is handed on. The headers are those that the application gives now.
    Raises LookupError when it shows no public page.
    """
    page = Visitor().read("/")
    if page is None:
        raise LookupError("the directory of offices is not public")
    return CONF.format(
        pages="\n".join(f'    "{query}" "{name}";' for query, name in LISTS.items()),
        folder=folder.name,
        root=folder.parent,
        headers="\n".join(_headers(page)),
    )


def _headers(page: HttpResponse) -> list[str]:
    said = {name: value for name, value in page.items() if name.lower() not in _NOT_OF_A_FILE}
    said["Vary"] = "Accept-Encoding, Cookie, HX-Request"
    said.setdefault("Cache-Control", "no-cache")
    if settings.SECURE_HSTS_SECONDS:
        said.setdefault("Strict-Transport-Security", f"max-age={settings.SECURE_HSTS_SECONDS}")
    return [f'    add_header {name} "{value}";' for name, value in sorted(said.items())]
