from madang.chat.actions.draft import Draft
from madang.chat.adapters.pack_words import own_telephones
from madang.core import api as core


def mask_personal_data(draft: Draft) -> None:
    """Put marks in the place of personal data; nothing after this step sees it."""
    masked = core.mask(draft.text, keep=own_telephones())
    draft.text, draft.sought = masked.text, masked.rest
    draft.personal_data = sorted(str(kind) for kind in masked.kinds)
