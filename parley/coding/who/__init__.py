"""Who is who: names, titles and descriptions of a report, gathered into players, from which `Actors` makes the record's actors."""
