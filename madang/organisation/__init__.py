"""Who the city is: departments, teams, people, posts, duties and absences.

Words: department (부서), team (팀), person (직원), post (직위), duty (담당
업무), absence (부재), acting person (대행자).

Promise: whoever asks who does what, and who is here today, gets one answer.
"""
