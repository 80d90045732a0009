"""Addresses of the boards: the team leader's and the city's."""

from django.urls import URLPattern, path

from madang.complaints.web import boards_city, boards_move, boards_team

urlpatterns: list[URLPattern] = [
    path("staff/complaints/board/", boards_team.board, name="board"),
    path("staff/complaints/board/move/", boards_move.move, name="board-move"),
    path("staff/complaints/board/undo/", boards_move.undo, name="board-undo"),
    path("staff/complaints/city/", boards_city.city, name="city"),
    path("staff/complaints/city/<slug:table>.csv", boards_city.city_csv, name="city-csv"),
]
