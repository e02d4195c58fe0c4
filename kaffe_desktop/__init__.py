"""The screens of Kaffe: a touchscreen kiosk and a board, live views of what the hub says."""
