"""The makers' scales: Parley's own coding measured on packs of annotated text, held by floors that only rise, told in one table."""
