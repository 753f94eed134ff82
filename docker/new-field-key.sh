#!/bin/sh
# Adds a field key to a key file and says that new values use it; a running Wholeschool notices by itself and brings all values over.
# Nothing else in the file changes, and at no moment is it half-written.
#   docker/new-field-key.sh keys/wholeschool.keys
set -eu
file=${1:?say which key file: $0 keys/wholeschool.keys}
[ -f "$file" ] || { echo "$file is not there." >&2; exit 1; }
last=$(sed -n 's/^field\.\([0-9][0-9]*\)=.*/\1/p' "$file" | sort -n | tail -1)
[ -n "$last" ] || { echo "$file has no field key: it is no key file of Wholeschool." >&2; exit 1; }
[ "$last" -lt 255 ] || { echo "$file has 255 keys already. Take out those that nothing is under." >&2; exit 1; }
next=$((last + 1))
new="$file.new"
umask 077
# A copy keeps owner and rights of the file, and is taken away again if anything goes wrong.
cp -p "$file" "$new"
trap 'rm -f "$new"' EXIT
chmod u+w "$new"
{
  sed "s/^field\.current=.*/field.current=$next/" "$file"
  echo "field.$next=$(openssl rand -base64 32)"
} > "$new"
chmod "$(stat -c %a "$file")" "$new"
sync "$new" 2> /dev/null || sync
mv "$new" "$file"
trap - EXIT
echo "field.$next is in $file. Make a new copy of the file, apart from the data."
