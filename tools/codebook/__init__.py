"""What the codebook's pages show, made by running Parley and reading its knowledge files: never typed by hand."""
