"""The appointment and the post by which complaints are directed."""

COMPLAINT_DESK = "complaint-desk"
"""Whoever distributes what no rule could (민원 배부 담당) and keeps the table of rules."""

TEAM_HEAD = "팀장"
