#!/bin/sh
# Backs the data up with one command, while people work. The keys are not in it: keep a copy of the key file apart.
#
#   docker/backup.sh <folder>           the embedded database of a running Wholeschool (WHOLESCHOOL_HOME, WHOLESCHOOL_DATA as it has them)
#   docker/backup.sh <folder>           with WHOLESCHOOL_DATABASE_URL, _DATABASE_OWNER_USER and _DATABASE_OWNER_PASSWORD_FILE set: PostgreSQL, by pg_dump 17
#
# The folder then has wholeschool-<time>.zip or .dump; a file of that name is always whole.
set -eu
umask 077
folder=${1:?say where to: $0 /backups}
mkdir -p "$folder"
if [ -n "$(find "$folder" -maxdepth 1 -name '*.keys' | head -1)" ]; then
  echo "$folder has a key file in it. Keep keys and backups apart: whoever finds both can read everything." >&2
  exit 1
fi
name="$folder/wholeschool-$(date -u +%Y%m%d-%H%M%S)"
if [ -n "${WHOLESCHOOL_DATABASE_URL:-}" ]; then
  PGPASSWORD=$(cat "$WHOLESCHOOL_DATABASE_OWNER_PASSWORD_FILE")
  export PGPASSWORD
  trap 'rm -f "$name.part"' EXIT
  # Extensions are the server's: only a superuser can create most of them, and restoring as the owner would stop at the
  # first.
  pg_dump --format=custom --exclude-extension='*' --no-password --username "$WHOLESCHOOL_DATABASE_OWNER_USER" --dbname "${WHOLESCHOOL_DATABASE_URL#jdbc:}" --file "$name.part"
  sync "$name.part" 2> /dev/null || sync
  mv "$name.part" "$name.dump"
  trap - EXIT
  echo "$name.dump"
else
  home=${WHOLESCHOOL_HOME:-.}
  data=${WHOLESCHOOL_DATA:-data}
  case "$data" in /*) ;; *) data="$home/$data" ;; esac
  [ -f "$data/wholeschool.mv.db" ] || { echo "$data has no data of Wholeschool. Set WHOLESCHOOL_HOME." >&2; exit 1; }
  rm -f "$data/backup.zip"
  : > "$data/backup.request"
  waited=0
  while [ -e "$data/backup.request" ]; do
    if [ "$waited" -ge 300 ]; then
      rm -f "$data/backup.request"
      echo "Wholeschool has not answered for 5 minutes. If it does not run, copy $data while it is stopped." >&2
      exit 1
    fi
    sleep 1
    waited=$((waited + 1))
  done
  mv "$data/backup.zip" "$name.part"
  sync "$name.part" 2> /dev/null || sync
  mv "$name.part" "$name.zip"
  echo "$name.zip"
fi
