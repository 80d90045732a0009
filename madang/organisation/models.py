"""Departments, teams, people, posts, duties and absences. Ids are the city pack's own."""

from django.db import models
from django.db.models import F, Q


class Department(models.Model):
    class Kind(models.TextChoices):
        BUREAU = "bureau", "국"
        DEPARTMENT = "department", "과"
        OFFICE = "office", "사업소"
        TOWN_OFFICE = "town-office", "읍면동"
        CENTER = "center", "센터"

    id = models.SlugField(primary_key=True)
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=Kind)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children")
    telephone = models.CharField(max_length=30, blank=True)
    address = models.CharField(max_length=200, blank=True)
    areas = models.JSONField(default=list)
    source = models.JSONField(default=dict)
    as_of = models.DateField(null=True)
    position = models.PositiveIntegerField()
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    id = models.SlugField(primary_key=True)
    department = models.ForeignKey(Department, models.CASCADE, related_name="teams")
    name = models.CharField(max_length=60)
    telephone = models.CharField(max_length=30, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Post(models.Model):
    """A post; the smaller the rank, the higher it stands."""

    id = models.SlugField(primary_key=True)
    name = models.CharField(max_length=30, unique=True)
    rank = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["rank"]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    id = models.SlugField(primary_key=True)
    name = models.CharField(max_length=40)
    department = models.ForeignKey(Department, models.PROTECT, related_name="people")
    team = models.ForeignKey(Team, models.SET_NULL, null=True, related_name="people")
    post = models.ForeignKey(Post, models.PROTECT, related_name="people")
    account = models.OneToOneField("core.Account", models.SET_NULL, null=True, related_name="+")
    appointments = models.JSONField(default=list)
    sample = models.BooleanField(default=False)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["post__rank", "name"]

    def __str__(self) -> str:
        return self.name


class Duty(models.Model):
    """What a department, one of its teams, or one of its people looks after."""

    department = models.ForeignKey(Department, models.CASCADE, related_name="duties")
    team = models.ForeignKey(Team, models.CASCADE, null=True, related_name="duties")
    person = models.ForeignKey(Person, models.CASCADE, null=True, related_name="duties")
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return self.name


class Absence(models.Model):
    """Days on which a person is away, both ends included, and who acts meanwhile.

    `from_pack`: it came with the city pack, and goes with it; the others were entered by people.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="absences")
    kind = models.CharField(max_length=20)
    from_day = models.DateField()
    to_day = models.DateField()
    acting = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="acts_for")
    from_pack = models.BooleanField(default=False)

    class Meta:
        ordering = ["from_day"]
        indexes = [models.Index(fields=["to_day", "from_day"], name="absence_on_a_day")]
        constraints = [
            models.CheckConstraint(condition=Q(from_day__lte=F("to_day")), name="absence_ends_after_it_begins"),
            models.CheckConstraint(condition=~Q(person=F("acting")), name="nobody_acts_for_themselves"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.from_day}"


class Shift(models.Model):
    """Somebody is on duty outside office hours (당직, 지방공무원 당직 및 비상근무 규칙), from one moment to another."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="shifts")
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        ordering = ["begins_at", "id"]
        indexes = [models.Index(fields=["ends_at", "begins_at"], name="shift_at_a_moment")]
        constraints = [
            models.CheckConstraint(condition=Q(begins_at__lt=F("ends_at")), name="shift_ends_after_it_begins"),
            models.UniqueConstraint(fields=["person", "begins_at"], name="shift_begins_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.begins_at}"


class EndedAbsence(models.Model):
    """An absence of the city pack that somebody ended, as the pack tells it: no later load brings it back."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20)
    from_day = models.DateField()
    to_day = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "from_day", "to_day"], name="ended_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.from_day}"
