"""The conversation: a citizen asks in their own words at any hour and gets a sourced answer or a next step.

Words: conversation (대화), question (질문), answer (답), outcome (결과), next step (다음에 할 일), channel (창구).

Promise: an answer shows the source it was taken from; where there is none, the person learns whom to ask
instead.
"""
