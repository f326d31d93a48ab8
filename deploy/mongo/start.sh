#!/usr/bin/env bash
# MongoDB as a replica set of one, whose members, more of them some day, know each other by a key.
set -euo pipefail
# It takes no key that others could read, which a mounted secret is.
(umask 377 && cat /run/secrets/mongo-key >/tmp/key)
initiate() {
    # While the image makes the accounts, its server listens on loopback alone.
    until (exec 3<>/dev/tcp/mongo/27017) 2>/dev/null; do sleep 0.5; done
    until mongosh --quiet "mongodb://mongo:27017/admin?directConnection=true" /opt/sinergi/initiate.js; do sleep 1; done
    touch /tmp/initiated
}
initiate &
exec docker-entrypoint.sh mongod --replSet sinergi --keyFile /tmp/key --bind_ip_all
