"""Append-only, hash-chained (SM3) record of every act, one chain an organ."""
