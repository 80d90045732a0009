"""The appointments (보직) on which the rules of documents turn."""

RECORDS_OFFICER, SEAL_KEEPER, DOCUMENT_OFFICE = "records-officer", "seal-keeper", "document-office"
"""기록물관리책임자 of a department, 관인 관리자, and the 문서과's receiver for the whole city."""
