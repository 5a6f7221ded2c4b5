"""Bytes in an S3-compatible store (AWS S3 API, Signature V4), by boto3 of the extra `s3`."""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import sha256
from typing import Any

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings

from serambi.core.errors import Unavailable

CONNECT_SECONDS = 5
ANSWER_SECONDS = 30
TRIES = 3
_GONE = {"NoSuchKey", "404", "NotFound"}


def write(path: str, data: bytes) -> None:
    """One PUT, which the store takes whole or not at all, checked by its SHA-256."""
    with _answering():
        _client().put_object(
            Bucket=settings.SERAMBI_S3_BUCKET,
            Key=_key(path),
            Body=data,
            ContentType="application/octet-stream",
            ChecksumSHA256=_base64(sha256(data).digest()),
        )


def read(path: str) -> bytes:
    """The bytes under `path`. Raises FileNotFoundError, Unavailable."""
    with _answering():
        try:
            found = _client().get_object(Bucket=settings.SERAMBI_S3_BUCKET, Key=_key(path))
        except ClientError as fault:
            if fault.response.get("Error", {}).get("Code") in _GONE:
                raise FileNotFoundError(path) from fault
            raise
        data: bytes = found["Body"].read()
        return data


def remove(path: str) -> None:
    """Take the object away; S3 answers the same when it is gone already."""
    with _answering():
        _client().delete_object(Bucket=settings.SERAMBI_S3_BUCKET, Key=_key(path))


def walk() -> Iterator[tuple[str, float]]:
    """Every kept path with its time of writing, a page of 1,000 at a time."""
    prefix = settings.SERAMBI_S3_PREFIX
    with _answering():
        pages = _client().get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=settings.SERAMBI_S3_BUCKET, Prefix=prefix):
            for item in page.get("Contents", []):
                yield item["Key"].removeprefix(prefix), item["LastModified"].timestamp()


def _key(path: str) -> str:
    if ".." in path.split("/") or path.startswith("/"):
        raise ValueError("path leaves the folder of files")
    return f"{settings.SERAMBI_S3_PREFIX}{path}"


def _base64(digest: bytes) -> str:
    return b64encode(digest).decode()


def _client() -> Any:
    return _made(
        settings.SERAMBI_S3_ENDPOINT,
        settings.SERAMBI_S3_REGION,
        settings.SERAMBI_S3_KEY_ID,
        settings.SERAMBI_S3_SECRET,
    )


@lru_cache(maxsize=4)
def _made(endpoint: str, region: str, key_id: str, secret: str) -> Any:
    """A client that looks for no credentials of its own; it may be used by several threads."""
    return boto3.session.Session(
        aws_access_key_id=key_id, aws_secret_access_key=secret, region_name=region
    ).client(
        "s3",
        endpoint_url=endpoint or None,
        config=Config(
            connect_timeout=CONNECT_SECONDS,
            read_timeout=ANSWER_SECONDS,
            retries={"max_attempts": TRIES, "mode": "standard"},
            signature_version="s3v4",
            s3={"addressing_style": "path"},
        ),
    )


@contextmanager
def _answering() -> Iterator[None]:
    try:
        yield
    except (BotoCoreError, ClientError) as fault:
        raise Unavailable(
            "files.store_silent",
            "Penyimpanan berkas tidak menjawab.",
            "Coba lagi beberapa menit lagi.",
        ) from fault
