"""What a complaint can be about (민원 종류). Ids are the city pack's own."""

from django.db import models


class Category(models.Model):
    """`questions` as `rules.category.Question`; `term` names the dated deadline rule; `weight` is the load of one.

    `parking`: its complaints are checked against the parking rules. `public`: they may stand on the public page.
    """

    id = models.SlugField(primary_key=True, max_length=60)
    name = models.CharField(max_length=60)
    group = models.CharField(max_length=40)
    department = models.ForeignKey("organisation.Department", models.PROTECT, related_name="+")
    parking = models.BooleanField(default=False)
    term = models.CharField(max_length=40)
    weight = models.DecimalField(max_digits=4, decimal_places=2, default=1)
    public = models.BooleanField(default=False)
    similar_m = models.PositiveIntegerField(default=100, help_text="metres within which open ones are similar")
    examples = models.JSONField(default=list)
    questions = models.JSONField(default=list)
    position = models.PositiveIntegerField()
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name
