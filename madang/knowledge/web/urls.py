from django.urls import path

from madang.knowledge.web import staff_pages

app_name = "knowledge"
urlpatterns = [
    path("staff/articles/", staff_pages.articles, name="articles"),
    path("staff/articles/<slug:article_id>/", staff_pages.article, name="article"),
]
