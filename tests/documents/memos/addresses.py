"""The addresses of the house with those of memo reports."""

from django.urls import include, path

from config import urls as house
from madang.documents.web import urls as documents
from madang.documents.web.memo_urls import urlpatterns as memos

urlpatterns = [path("", include(([*documents.urlpatterns, *memos], "documents"))), *house.urlpatterns]
handler400, handler403, handler404, handler500 = house.handler400, house.handler403, house.handler404, house.handler500
