"""The preview: a unit's page of the one file in a browser on this computer, drawn again whenever a file is saved."""
