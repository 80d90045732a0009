"""The clock of the city."""

from zoneinfo import ZoneInfo

KOREA = ZoneInfo("Asia/Seoul")
