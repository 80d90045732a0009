"""The addresses of memo reports, tasks and the people picker."""

from django.urls import path

from madang.documents.web import memo_answering, memo_files, memo_writing, memos, people, tasks

urlpatterns = [
    path("people/find/", people.find, name="people-find"),
    path("memos/", memos.memo_list, name="memos"),
    path("memos/write/", memo_writing.write, name="memo-write"),
    path("memos/<int:memo_id>/", memos.memo, name="memo"),
    path("memos/<int:memo_id>/thread/", memos.memo_thread, name="memo-thread"),
    path("memos/<int:memo_id>/say/", memo_answering.say, name="memo-say"),
    path("memos/<int:memo_id>/recall/", memos.recall, name="memo-recall"),
    path("memos/<int:memo_id>/document/", memos.make_document, name="memo-document"),
    path("memos/<int:memo_id>/messages/<int:message_id>/task/", memo_answering.make_task, name="memo-task"),
    path("memos/<int:memo_id>/files/<int:file_id>/<str:name>", memo_files.memo_file, name="memo-file"),
    path("tasks/", tasks.task_list, name="tasks"),
    path("tasks/<int:task_id>/", tasks.task, name="task"),
    path("tasks/<int:task_id>/step/", tasks.step, name="task-step"),
]
