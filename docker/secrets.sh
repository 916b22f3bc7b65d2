#!/bin/sh
# Makes the secrets that compose.yaml reads; existing ones stay. They are files of this machine, never committed.
set -eu
cd "$(dirname "$0")"
mkdir -p secrets
umask 077
for name in db_superuser_password db_owner_password db_app_password db_server_password cluster_secret admin_password; do
    [ -s "secrets/$name.txt" ] || openssl rand -hex 24 | tr -d '\n' > "secrets/$name.txt"
done
if [ ! -s secrets/jwt_private.pem ]; then
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out secrets/jwt_private.pem
    openssl pkey -in secrets/jwt_private.pem -pubout -out secrets/jwt_public.pem
fi
# The containers read them as users of their own.
chmod 0444 secrets/*
chmod 0700 secrets
