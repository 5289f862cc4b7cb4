"""How fast, how large, how long to start: measured beside bare spaCy on the same machine in the same run, and held to targets."""
