#!/bin/sh
# As the official image does: root gives the folder of the data to the account postgres and steps down to it; a new
# database is made with the password of its superuser and started once for itself, then for everybody.
set -eu
if [ "$(id -u)" = 0 ]; then
  chown postgres:postgres "$PGDATA"
  chmod 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --clear-groups -- "$0" "$@"
fi
# PostgreSQL refuses to be somebody without a name, as whom the container may have been started.
id -un >/dev/null 2>&1 || echo "somebody:x:$(id -u):$(id -g)::/:/bin/sh" >> /etc/passwd
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  secret=$(mktemp)
  printf %s "$POSTGRES_PASSWORD" > "$secret"
  # shellcheck disable=SC2086 -- these are several arguments
  initdb -D "$PGDATA" -U postgres --pwfile="$secret" --auth-host=scram-sha-256 ${POSTGRES_INITDB_ARGS:-}
  rm "$secret"
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  pg_ctl -D "$PGDATA" -w start -o '-c listen_addresses='
  pg_ctl -D "$PGDATA" -m fast -w stop
fi
exec "$@" -c listen_addresses='*'
