"""Filters of a list that somebody uses daily, under a name of their own (저장한 보기)."""

from django.db import models

from madang.documents.rules.saved_views import LIST_WORDS


class SavedView(models.Model):
    """`filters` are those of the list's address by name, without the place in it (`rules/saved_views.py`)."""

    person = models.ForeignKey("organisation.Person", models.CASCADE, related_name="+")
    list = models.CharField(max_length=20, choices=list(LIST_WORDS.items()))
    name = models.CharField(max_length=40)
    filters = models.JSONField()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["person", "list", "name"], name="one_saved_view_a_name")]

    def __str__(self) -> str:
        return self.name
