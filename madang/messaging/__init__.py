"""Texts to many people (문자 발송): campaigns, recipients, gateways, receipts.

Words: campaign (발송), recipient (받는 사람), gateway (중계사), receipt (수신 결과), opt-out (수신 거부).

Promise: each person gets each text exactly once, or someone is told why not.
"""
