"""The Discord shell: asks the rooms above, draws the answer."""
