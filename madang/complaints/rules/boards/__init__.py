"""The boards (현황판): which period they count, how a figure is shaded, and what each one says in a sentence."""
