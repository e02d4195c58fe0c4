"""The shop as such: open or closed, the messages on the boards, the business day."""
