#!/bin/sh
# Creates the roles and the database when the database container starts on an empty volume.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres \
    -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -v identity="$IDENTITY_PASSWORD" -v backup="$BACKUP_PASSWORD" \
    -f /roles.sql
