#!/bin/sh
# Makes the passwords of the database and the keys of the installation, once. Never overwrites: whoever loses the keys has lost the
# data, so back up private/keys apart from the database. The folder private/ lets only its owner in; the files inside can be read
# by the containers' users, each of which is given only its own.
set -eu
cd "$(dirname "$0")"
mkdir -p private && chmod 700 private
mkdir -p private/secrets private/keys
for name in superuser-password owner-password application-password; do
  [ -e "private/secrets/$name" ] || { openssl rand -hex 24 > "private/secrets/$name"; chmod 444 "private/secrets/$name"; }
done
if [ ! -e private/keys/wholeschool.keys ]; then
  {
    echo "# The keys of this Wholeschool installation. Without this file its data cannot be read by anybody."
    echo "field.current=1"
    for key in field.1 hash seal database; do echo "$key=$(openssl rand -base64 32)"; done
  } > private/keys/wholeschool.keys
  chmod 444 private/keys/wholeschool.keys
fi
echo "Made in private/. Back up private/keys now, apart from the database."
