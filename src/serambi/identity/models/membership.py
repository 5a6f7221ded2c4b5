from django.db import models

from serambi.identity.models.user import User
from serambi.law.roles import ROLE_NAMES, STAFF_ROLES
from serambi.offices.models import Office

ROLE_CHOICES = [(role.value, ROLE_NAMES[role]) for role in STAFF_ROLES]


class Membership(models.Model):
    """A role that a person holds in an office; several rows make several roles."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    office = models.ForeignKey(Office, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=ROLE_CHOICES)
    title = models.CharField(max_length=120, blank=True)
    granted_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "office", "role"],
                condition=models.Q(ended_at__isnull=True),
                name="membership_once_while_active",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role} {self.office}"
