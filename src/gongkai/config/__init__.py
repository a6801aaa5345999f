"""Settings, addresses and the server's door; everything that differs between deployments."""
