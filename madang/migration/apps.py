from django.apps import AppConfig


class MigrationConfig(AppConfig):
    name = "madang.migration"
    label = "migration"
