"""Electronic documents (전자문서): drafting, form, register and numbers, dispatch and receipt, memo reports, archive.

Words: document (문서), draft (기안문), register (문서등록대장), dispatch (발송),
receipt (접수), circulation (공람), memo report (메모보고).

Promise: a document that was decided is numbered once, never changed, and found again.
"""
