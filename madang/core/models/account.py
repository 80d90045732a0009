"""Who can sign in."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from madang.core.rules.people import ROLE_NAMES, AccountKind, Role, normalise_login

# Plain values, so that migrations stay readable without this code.
# NOT NULL is said aloud: a CHECK lets pass whatever comes out as NULL.
_STAFF_WITH_ROLE = Q(kind=AccountKind.STAFF.value, role__isnull=False, role__in=[role.value for role in Role])
_CITIZEN_WITHOUT = Q(kind=AccountKind.CITIZEN.value, role=None)


class AccountManager(BaseUserManager["Account"]):
    def at_door(self, kind: AccountKind, login: str) -> "Account | None":
        """Return the active account with this login behind this door only."""
        return self.filter(kind=kind, login=normalise_login(login), is_active=True).first()


class Account(AbstractBaseUser):
    """A member of staff or a citizen; the same login may exist once behind each door."""

    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in AccountKind])
    login = models.CharField(max_length=150)
    name = models.CharField(max_length=100)
    role = models.CharField(
        max_length=10, choices=[(role.value, name) for role, name in ROLE_NAMES.items()], null=True, blank=True
    )
    sample = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = AccountManager()

    USERNAME_FIELD = "login"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "login"], name="account_login_once_a_door"),
            models.CheckConstraint(
                condition=_STAFF_WITH_ROLE | _CITIZEN_WITHOUT,
                name="account_role_for_staff_alone",
            ),
        ]

    def __str__(self) -> str:
        return self.name
