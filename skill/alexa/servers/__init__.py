"""What runs the app: gunicorn, or Werkzeug's own server where gunicorn can't run."""
