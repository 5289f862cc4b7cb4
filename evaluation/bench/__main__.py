"""`python -m evaluation.bench`: one thread for the numerical libraries, then the run."""

import os
import sys

PINNED = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")

if __name__ == "__main__":
    os.environ.update(dict.fromkeys(PINNED, "1"))  # before numpy is loaded, and inherited by every process that is measured
    from .command import main

    sys.exit(main())
