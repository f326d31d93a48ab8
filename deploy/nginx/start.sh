#!/usr/bin/env bash
# Fills in where Sinergi is reached from outside, and which resolver this container has.
set -euo pipefail
[[ "$SINERGI_ADDRESS" =~ ^(https?)://([A-Za-z0-9.-]+)(:([0-9]+))?$ ]] \
    || { echo "SINERGI_ADDRESS is no address such as http://localhost:8080 or https://sinergi.example: $SINERGI_ADDRESS" >&2; exit 1; }
scheme="${BASH_REMATCH[1]}"
host="${BASH_REMATCH[2]}"
port="${BASH_REMATCH[4]}"
if [[ -z "$port" ]]; then
    [[ "$scheme" == https ]] && port=443 || port=80
fi
front=""
# A proxy before this one, which is believed about whom it comes for.
if [[ -n "${SINERGI_FRONT:-}" ]]; then
    front="    set_real_ip_from $SINERGI_FRONT; real_ip_header X-Forwarded-For;"
fi
sed -e "s|@resolver@|$(awk '/^nameserver/ { print $2; exit }' /etc/resolv.conf)|" \
    -e "s|@address@|$SINERGI_ADDRESS|; s|@scheme@|$scheme|; s|@host@|$host|; s|@port@|$port|" \
    -e "s|^@front@|$front|" /opt/sinergi/nginx.conf >/tmp/nginx.conf
exec nginx -e stderr -c /tmp/nginx.conf -g 'daemon off;'
