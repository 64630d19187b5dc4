"""archivebot: a historical archive in a reading group's Discord."""

__version__ = "0.1.0"
