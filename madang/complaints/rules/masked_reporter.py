"""A sender as everybody at the desk may read them: enough to tell two apart, too little to call."""


def masked_name(name: str) -> str:
    """Cover all but the ends of a name: "김하늘" becomes "김*늘", "김철" "김*"."""
    if len(name) < 3:
        return name[:1] + "*" * (len(name) - 1)
    return name[0] + "*" * (len(name) - 2) + name[-1]


def masked_phone(phone: str) -> str:
    """Cover a telephone but for its last four digits: "01012345678" becomes "***-****-5678"."""
    return f"***-****-{phone[-4:]}" if phone else ""
