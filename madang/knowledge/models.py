"""Articles, places, and the index built from them."""

from datetime import date

from django.db import models
from django.db.models import Q


class Field(models.Model):
    """A field that questions belong to (분야)."""

    id = models.SlugField(primary_key=True)
    name = models.CharField(max_length=40)
    short = models.CharField(max_length=20)
    icon = models.CharField(max_length=40)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class ArticleQuerySet(models.QuerySet["Article"]):
    def in_force(self, today: date) -> "ArticleQuerySet":
        """Keep what may be shown on `today`: not withdrawn, begun, not ended."""
        begun = Q(valid_from__lte=today)
        not_ended = Q(valid_until=None) | Q(valid_until__gte=today)
        return self.filter(begun & not_ended, withdrawn=False)


class Article(models.Model):
    id = models.SlugField(primary_key=True, max_length=120)
    title = models.CharField(max_length=200, db_index=True)
    also_asked = models.JSONField(default=list)
    field = models.ForeignKey(Field, models.PROTECT, null=True, related_name="articles")
    department = models.ForeignKey("organisation.Department", models.PROTECT, null=True, related_name="+")
    answer = models.JSONField()
    sources = models.JSONField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    review_by = models.DateField()
    featured = models.BooleanField(default=False)
    sample = models.BooleanField(default=False)
    origin = models.CharField(max_length=120)
    withdrawn = models.BooleanField(default=False)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=models.F("valid_from")),
                name="article_ends_after_it_begins",
            )
        ]

    def __str__(self) -> str:
        return self.title


class Picture(models.Model):
    """A drawing used in answers, by the name that a pack gives it."""

    name = models.CharField(primary_key=True, max_length=120)
    address = models.CharField(max_length=300)

    def __str__(self) -> str:
        return self.name


class Place(models.Model):
    id = models.CharField(primary_key=True, max_length=120)
    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=300, blank=True)
    area = models.ForeignKey("core.Area", models.SET_NULL, null=True, related_name="+")
    lat = models.FloatField(null=True)
    lng = models.FloatField(null=True)
    hours = models.TextField(blank=True)
    weekly_hours = models.JSONField(default=dict)
    closed = models.TextField(blank=True)
    fees = models.TextField(blank=True)
    telephone = models.CharField(max_length=60, blank=True)
    department = models.ForeignKey("organisation.Department", models.SET_NULL, null=True, related_name="+")
    website = models.CharField(max_length=300, blank=True)
    spaces = models.PositiveIntegerField(null=True)
    starts_on = models.DateField(null=True)
    ends_on = models.DateField(null=True)
    facts = models.JSONField(default=dict)
    data_date = models.DateField(null=True)
    source = models.JSONField(default=dict)
    origin = models.CharField(max_length=60)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["kind", "withdrawn"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(lat=None, lng=None) | Q(lat__isnull=False, lng__isnull=False),
                name="place_has_a_whole_point_or_none",
            )
        ]

    def __str__(self) -> str:
        return self.name


class SearchIndex(models.Model):
    """One built index. Every process uses the newest of the version it can read; the last few are kept meanwhile."""

    version = models.CharField(max_length=64)
    built_at = models.DateTimeField(auto_now_add=True)
    fingerprint = models.CharField(max_length=64)
    articles = models.PositiveIntegerField()
    data = models.BinaryField()

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.id} ({self.articles})"
