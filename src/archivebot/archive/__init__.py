"""The archive: pages in, answers out. Knows no Discord and no guild."""
