#!/usr/bin/env bash
# The realm is imported where there is none yet; its placeholders are these variables, which no `docker inspect` shows.
set -euo pipefail
read_secret() {
    local value
    value="$(</run/secrets/"$1")"
    export "$2=$value"
}
export KC_BOOTSTRAP_ADMIN_USERNAME=admin
read_secret keycloak-admin KC_BOOTSTRAP_ADMIN_PASSWORD
read_secret client-services CLIENT_SERVICES_SECRET
read_secret client-portal CLIENT_PORTAL_SECRET
read_secret client-prometheus CLIENT_PROMETHEUS_SECRET
for account in facility counterpart office other-office nation operator; do
    name="${account^^}"
    read_secret "try-$account" "TRY_${name//-/_}_SECRET"
done
# Where Keycloak looks for what it imports.
mkdir -p /opt/keycloak/data/import
cp -f /opt/keycloak/realms/sinergi-realm.json /opt/keycloak/data/import/
exec /opt/keycloak/bin/kc.sh start --optimized --import-realm
