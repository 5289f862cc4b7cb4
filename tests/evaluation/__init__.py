"""Tests of parley/evaluation: two coders compared."""
