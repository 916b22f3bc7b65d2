#!/bin/sh
# Makes the secrets that compose.yaml reads; existing ones stay. They are files of this machine, never committed.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
umask 077
for name in db_superuser_password db_owner_password db_app_password db_server_password cluster_secret admin_password; do
    [ -s "secrets/$name.txt" ] || openssl rand -hex 24 | tr -d '\n' > "secrets/$name.txt"
done
[ -s secrets/master_key.txt ] || openssl rand -base64 32 > secrets/master_key.txt
if [ ! -s secrets/receipt_private.pem ]; then
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out secrets/receipt_private.pem
fi
# The containers read them as users of their own.
chmod 0444 secrets/*
chmod 0700 secrets
