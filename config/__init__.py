"""Where the house is put together: settings, addresses, commands, and the introductions in `wiring`."""
