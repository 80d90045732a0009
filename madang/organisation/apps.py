from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "madang.organisation"
    label = "organisation"
