from madang.chat.actions.draft import Draft
from madang.core import api as core


def mask_personal_data(draft: Draft) -> None:
    """Put marks in the place of personal data; nothing after this step sees it."""
    masked = core.mask(draft.text)
    draft.text, draft.sought = masked.text, masked.rest
    draft.personal_data = sorted(str(kind) for kind in masked.kinds)
