"""The Argument Interchange Format: what its JSON, its RDF and the files of OVA share."""
