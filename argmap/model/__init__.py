"""The typed model: frozen data of what a map says. No files, no colours, no layout."""
