"""The approval line (결재선): who reviews, who decides, who decides in whose place.

Words: approval line (결재선), step (결재 단계), delegated approval (전결), acting approval (대결), consultation (협조),
opinion (의견).

Promise: a decision is made once, by the person entitled to it, and its whole course stays readable.
"""
