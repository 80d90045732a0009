"""What every room stands on: accounts, audit, files, jobs, live updates, the calendar, geography and the page frame.

Words: account, refusal, audit entry, stored file, job, live topic, working day, area, page frame.

Promise: nothing here knows what a city hall does; everything here is true for all of it.
"""
