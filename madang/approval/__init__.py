"""The approval line (결재선): who reviews, who decides, who decides in whose place.

Words: course (결재 과정), step (결재 단계), approval line (결재선), matter (전결 사항), delegated approval (전결),
acting approval (대결), consultation (협조), opinion (의견), return (반려), withdraw (회수), recall (결재 취소).

What is approved is a *subject*: approval knows it by label and id, and tells whoever registered for the label
(`subjects.py`). Every deed of a course is one entry of its chain, signed over the content it was done upon.

Promise: a decision is made once, by the person entitled to it, and its whole course stays readable.
"""
