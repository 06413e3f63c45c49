"""The application for a WSGI server: wsgi:app."""

from pwa import create_app

app = create_app()
