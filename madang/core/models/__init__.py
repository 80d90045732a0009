"""The facts of the core, one class a file."""

from madang.core.models.account import Account
from madang.core.models.area import Area
from madang.core.models.audit_entry import AuditEntry
from madang.core.models.confirmation_means import ConfirmationMeans
from madang.core.models.sign_in_attempt import SignInAttempt
from madang.core.models.stored_file import StoredFile

__all__ = ["Account", "Area", "AuditEntry", "ConfirmationMeans", "SignInAttempt", "StoredFile"]
