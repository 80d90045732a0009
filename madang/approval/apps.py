from django.apps import AppConfig


class ApprovalConfig(AppConfig):
    name = "madang.approval"
    label = "approval"
