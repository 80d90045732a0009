"""Background jobs: procrastinate on the same PostgreSQL, tasks found in every domain's `tasks.py`."""

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
