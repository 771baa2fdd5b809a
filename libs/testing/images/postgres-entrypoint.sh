#!/bin/sh
# As the official image does: a new database is made with the password of its superuser and started once for itself,
# then for everybody.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  secret=$(mktemp)
  printf %s "$POSTGRES_PASSWORD" > "$secret"
  # shellcheck disable=SC2086 -- these are several arguments
  initdb -D "$PGDATA" -U postgres --pwfile="$secret" --auth-host=scram-sha-256 --encoding=UTF8 --locale=C ${POSTGRES_INITDB_ARGS:-}
  rm "$secret"
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  pg_ctl -D "$PGDATA" -w start -o '-c listen_addresses='
  pg_ctl -D "$PGDATA" -m fast -w stop
fi
exec "$@" -c listen_addresses='*'
