"""The addresses of the course after the decision: the register, receipts, sendings, the records clock, seals."""

from django.urls import path

from madang.documents.web import dispatch, receipt_deeds, receipts, records, register, seals

urlpatterns = [
    path("register/", register.register_list, name="register"),
    path("register/<int:entry_id>/", register.register_entry, name="register-entry"),
    path("register/<int:entry_id>/correct/", register.correct, name="register-correct"),
    path("receipts/", receipts.tray, name="receipts"),
    path("receipts/new/", receipts.new, name="receipt-new"),
    path("receipts/<int:receipt_id>/", receipts.receipt, name="receipt"),
    path("receipts/<int:receipt_id>/receive/", receipt_deeds.receive, name="receipt-receive"),
    path("receipts/<int:receipt_id>/distribute/", receipt_deeds.distribute, name="receipt-distribute"),
    path("receipts/<int:receipt_id>/assign/", receipt_deeds.assign, name="receipt-assign"),
    path("receipts/<int:receipt_id>/circulate/", receipt_deeds.circulate, name="receipt-circulate"),
    path("receipts/<int:receipt_id>/finish/", receipt_deeds.finish, name="receipt-finish"),
    path("receipts/<int:receipt_id>/send-back/", receipt_deeds.send_back, name="receipt-send-back"),
    path("receipts/<int:receipt_id>/refuse/", receipt_deeds.refuse, name="receipt-refuse"),
    path("receipts/<int:receipt_id>/files/<int:file_id>/", receipts.file, name="receipt-file"),
    path("receipts/<int:receipt_id>/enclosures/<int:enclosure_id>/", receipts.enclosure, name="receipt-enclosure"),
    path("documents/<int:document_id>/send/", dispatch.send, name="send"),
    path("documents/<int:number>/send/seal/", dispatch.seal, name="send-seal"),
    path("documents/<int:number>/send/out/", dispatch.out, name="send-out"),
    path("documents/<int:number>/send/again/", dispatch.again, name="send-again"),
    path("documents/<int:number>/send/circulate/", dispatch.circulate, name="send-circulate"),
    path("dispatches/<int:number>/retry/", dispatch.retry, name="dispatch-retry"),
    path("dispatches/<int:number>/allow/", dispatch.allow, name="dispatch-allow"),
    path("dispatches/<int:number>/decline/", dispatch.decline, name="dispatch-decline"),
    path("records/", records.records, name="records"),
    path("records/duty/", records.duty, name="records-duty"),
    path("records/report/<int:year>/", records.report, name="records-report"),
    path("records/files/<int:file_id>/finish/", records.finish, name="file-finish"),
    path("records/files/<int:file_id>/tidy/", records.tidy, name="file-tidy"),
    path("records/files/<int:file_id>/hold/", records.hold, name="file-hold"),
    path("records/files/<int:file_id>/release/", records.release, name="file-release"),
    path("records/openings/<slug:label>/<int:subject_id>/", records.access, name="openings"),
    path("records/seals/", seals.seals, name="seals"),
    path("records/seals/add/", seals.add, name="seal-add"),
    path("records/seals/<int:seal_id>/retire/", seals.retire, name="seal-retire"),
]
