"""Why a node stands or falls, in sentences that quote the nodes, for every reading."""
