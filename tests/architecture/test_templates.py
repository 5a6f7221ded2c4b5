"""Templates under a strict content security policy: nothing inline, nothing from elsewhere."""

import re

import pytest

from tests.architecture.tree import short, templates

FORBIDDEN = {
    "an inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "an inline script": re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(ld\+)?json\")", re.IGNORECASE
    ),
    "an event attribute": re.compile(
        r"\son(click|load|submit|change|input|error|focus|blur|key\w+)\s*=", re.IGNORECASE
    ),
    "another host": re.compile(r"(src|href|action)\s*=\s*[\"'](https?:)?//", re.IGNORECASE),
    "a javascript address": re.compile(r"javascript:", re.IGNORECASE),
    "unescaped input": re.compile(r"\|\s*safe\b|autoescape\s+off", re.IGNORECASE),
    "script evaluated by htmx": re.compile(r"\shx-(on|vals=.?js|vars)\b", re.IGNORECASE),
}


@pytest.mark.parametrize("fault", FORBIDDEN)
def test_no_template_holds(fault: str) -> None:
    found = [
        short(p) for p in templates() if FORBIDDEN[fault].search(p.read_text(encoding="utf-8"))
    ]
    assert not found


@pytest.mark.parametrize(
    ("fault", "markup"),
    [
        ("an inline style", '<p style="color:red">'),
        ("an inline script", "<script>alert(1)</script>"),
        ("an event attribute", '<a onclick="x()">'),
        ("another host", '<img src="//cdn.example/x.png">'),
        ("a javascript address", '<a href="javascript:x()">'),
        ("unescaped input", "{{ note|safe }}"),
        ("script evaluated by htmx", '<a hx-on:click="x()">'),
    ],
)
def test_the_rule_sees_the_fault_it_is_for(fault: str, markup: str) -> None:
    assert FORBIDDEN[fault].search(markup)


def test_every_form_that_changes_something_carries_the_csrf_token() -> None:
    form = re.compile(
        r"<form\b[^>]*method=[\"']post[\"'][^>]*>(?P<body>.*?)</form>", re.IGNORECASE | re.DOTALL
    )
    bare = [
        short(path)
        for path in templates()
        for found in form.finditer(path.read_text(encoding="utf-8"))
        if "csrf_token" not in found["body"]
    ]
    assert not bare
