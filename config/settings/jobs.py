"""Background jobs: procrastinate on the same PostgreSQL."""

PROCRASTINATE_ON_APP_READY = "config.wiring.introduce_jobs"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
