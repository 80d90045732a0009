"""Moving the old systems to the cloud: legacy documents, the register of systems and where their move stands.

Words: legacy system (기존 시스템), move (이전), batch (이전 묶음), proof (대조 결과).

Promise: nothing is switched off before what left and what arrived have been compared.
"""
