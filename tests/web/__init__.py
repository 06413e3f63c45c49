"""What people and partners get over HTTP."""
