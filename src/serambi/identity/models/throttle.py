from django.db import models


class ThrottleBucket(models.Model):
    """How far ahead of now the tries of one key have run, in microseconds since 1970.

    `key` is an HMAC: the table tells neither address nor code. Rows whose time has passed mean
    nothing and are swept.
    """

    key = models.BinaryField(primary_key=True, max_length=32)
    ahead_until = models.BigIntegerField(db_index=True)

    def __str__(self) -> str:
        return f"{self.ahead_until}"
