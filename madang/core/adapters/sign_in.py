"""Checks a password behind one of the two doors; Django's sign-in asks here."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from madang.core.rules.people import AccountKind


class DoorBackend(ModelBackend):
    """Each door finds only its own kind of account, so a citizen's password opens no staff page and the reverse."""

    def authenticate(  # type: ignore[override]  # the credentials of this house are these three
        self, request: HttpRequest | None, *, kind: AccountKind, login: str, password: str
    ) -> AbstractBaseUser | None:
        account = get_user_model().objects.at_door(kind, login)
        if account is None:
            # Work as long as for a known login, so that time does not tell which logins exist.
            get_user_model()().set_password(password)
            return None
        return account if account.check_password(password) and self.user_can_authenticate(account) else None

    def user_can_authenticate(self, user: Any) -> bool:
        """Keep sample accounts out of production, with a session from before too: everyone knows their password."""
        return super().user_can_authenticate(user) and not (settings.PRODUCTION and user.sample)
