#!/usr/bin/env bash
# Start-up time and memory of the built product with its demonstration school: the first start on an empty folder, then the second.
# Run it from the top of the repository after `mvn process-classes war:war`. It ends the process that it started, and no other.
set -euo pipefail
port=${1:-18888}
home=$(mktemp -d)
trap 'kill "$server" 2>/dev/null || true; rm -rf "$home"' EXIT
measure() {
  local from=$(date +%s%N)
  java -Xmx768m -Dwholeschool.home="$home" -Dwholeschool.demonstration=true -jar target/payara/payara-micro.jar \
       --deploy target/wholeschool.war --contextroot / --port "$port" --nohazelcast \
       --prebootcommandfile src/main/payara/preboot.txt --logproperties src/main/payara/logging.properties > "$home/console" 2>&1 &
  server=$!
  until curl -s -o /dev/null -f "http://localhost:$port/access/sign-in.xhtml"; do
    kill -0 "$server" || { cat "$home/console"; exit 1; }
    sleep 0.1
  done
  local to=$(date +%s%N)
  printf '%s start: %d.%d s to the first page, %d MiB resident, %d MiB on disk\n' "$1" $(((to - from) / 1000000000)) $(((to - from) / 100000000 % 10)) \
         $(($(awk '/VmRSS/ {print $2}' "/proc/$server/status") / 1024)) $(($(du -sk "$home/data" | cut -f1) / 1024))
  kill "$server"
  wait "$server" || true
}
measure first
measure second
