"""What the documents show of Parley itself, made by running it: transcripts, help, the fields of the record, the settings."""
