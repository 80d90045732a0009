"""The robot engine (업무자동화, RPA): robots, work items, runs, evidence, schedules, time saved.

Words: robot (로봇), step (단계), work item (작업 건), run (실행), evidence (증거), schedule (일정).

Promise: no work item is lost and none is done twice; every run can explain itself.
"""
