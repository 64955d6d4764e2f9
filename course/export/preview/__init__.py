"""The preview: a unit's page of the one file, in a browser on this computer, drawn again whenever a file of the course is saved."""
