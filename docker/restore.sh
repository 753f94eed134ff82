#!/bin/sh
# Restores a backup with one command: onto an empty machine, or for a drill into a folder and a database of its own
# beside production, which keeps running (docs/backup-and-restore.md). Nothing that is there is overwritten.
#
#   docker/restore.sh <backup.zip> <key file>     into WHOLESCHOOL_HOME (default: this folder)
#   docker/restore.sh <backup.dump> <key file>    with WHOLESCHOOL_DATABASE_URL, _DATABASE_OWNER_USER and _DATABASE_OWNER_PASSWORD_FILE set: into an empty
#                                                 database of PostgreSQL that has its two roles (docker/roles.sh)
set -eu
umask 077
backup=${1:?say which backup: $0 wholeschool-20261124-020000.zip wholeschool.keys}
key=${2:?say where the copy of the key file is: $0 $1 wholeschool.keys}
[ -f "$backup" ] || { echo "$backup is not there." >&2; exit 1; }
grep -q '^field\.current=' "$key" || { echo "$key is no key file of Wholeschool." >&2; exit 1; }
home=${WHOLESCHOOL_HOME:-.}
keys=${WHOLESCHOOL_KEYS:-keys/wholeschool.keys}
case "$keys" in /*) ;; *) keys="$home/$keys" ;; esac
if [ -e "$keys" ] && ! cmp -s "$key" "$keys"; then
  echo "$keys is there and is another key file. Move it away first; nothing was changed." >&2
  exit 1
fi
if [ -n "${WHOLESCHOOL_DATABASE_URL:-}" ]; then
  PGPASSWORD=$(cat "$WHOLESCHOOL_DATABASE_OWNER_PASSWORD_FILE")
  export PGPASSWORD
  url=${WHOLESCHOOL_DATABASE_URL#jdbc:}
  list=$(mktemp)
  trap 'rm -f "$list"' EXIT
  # Backups made before extensions were left out have them, and only a superuser could restore them. Privileges are left
  # out because the roles here may have other names: each start grants and revokes all of them anew.
  pg_restore --list "$backup" | grep -Ev '^[0-9]+; [0-9]+ [0-9]+ (EXTENSION - |COMMENT - EXTENSION )' > "$list"
  pg_restore --no-password --username "$WHOLESCHOOL_DATABASE_OWNER_USER" --dbname "$url" --use-list "$list" --no-owner --no-privileges \
             --exit-on-error --single-transaction "$backup" || {
    echo "The database was not restored. It must be empty and have both roles; nothing of the backup is in it." >&2
    exit 1
  }
  # A backup holds no statistics. Without them the first pages can take minutes; the tables of the server's own are not
  # the owner's to count.
  psql --no-password --username "$WHOLESCHOOL_DATABASE_OWNER_USER" --dbname "$url" --no-psqlrc --quiet --command 'set client_min_messages = error' \
       --command analyze || echo "The tables were not analysed: pages may be slow until PostgreSQL does it by itself." >&2
else
  data=${WHOLESCHOOL_DATA:-data}
  case "$data" in /*) ;; *) data="$home/$data" ;; esac
  [ ! -e "$data/wholeschool.mv.db" ] || { echo "$data has data already. Restore onto an empty folder; nothing was changed." >&2; exit 1; }
  mkdir -p "$data"
  unzip -q "$backup" wholeschool.mv.db -d "$data"
fi
if [ ! -e "$keys" ]; then
  mkdir -p "$(dirname "$keys")"
  cp "$key" "$keys"
  chmod 600 "$keys"
fi
echo "Restored. Start Wholeschool with this key file in $keys."
