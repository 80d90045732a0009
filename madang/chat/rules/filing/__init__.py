"""Reporting something in the talk (불편 알리기), a question at a time: what is asked, how it is read, what is next."""
