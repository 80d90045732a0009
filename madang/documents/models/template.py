"""A template by duty: a draft begun."""

from django.db import models

from madang.documents.rules.form import FORM_NAMES


class Template(models.Model):
    """`content` holds title, summary, keywords, body, openness, matter …; texts may hold fields such as {{성명}}."""

    id = models.SlugField(primary_key=True, max_length=60)
    name = models.CharField(max_length=120)
    group = models.CharField(max_length=60)
    form = models.CharField(max_length=10, choices=list(FORM_NAMES.items()))
    department = models.ForeignKey("organisation.Department", models.CASCADE, null=True, related_name="+")
    content = models.JSONField()
    sample = models.BooleanField(default=False)
    withdrawn = models.BooleanField(default=False)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name
