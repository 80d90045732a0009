from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    name = "madang.knowledge"
    label = "knowledge"
