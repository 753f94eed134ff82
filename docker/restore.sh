#!/bin/sh
# Restores a backup onto an empty machine with one command. Wholeschool must not run; nothing that is there is overwritten.
#
#   docker/restore.sh <backup.zip> <key file>     into WHOLESCHOOL_HOME (default: this folder)
#   docker/restore.sh <backup.dump> <key file>    with WHOLESCHOOL_DATABASE_URL, _DATABASE_OWNER_USER and _DATABASE_OWNER_PASSWORD_FILE set: into an empty
#                                                 database of PostgreSQL that has the two roles (docker/roles.sh)
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
  pg_restore --no-password --username "$WHOLESCHOOL_DATABASE_OWNER_USER" --dbname "${WHOLESCHOOL_DATABASE_URL#jdbc:}" --no-owner --exit-on-error --single-transaction "$backup" || {
    echo "The database was not restored. It must be empty and have both roles; nothing of the backup is in it." >&2
    exit 1
  }
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
