"""The ground floor: places, errors, diagnostics, configuration. Imports nothing else of argmap."""
