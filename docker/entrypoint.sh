#!/bin/sh
# Secrets from files, the node's folder, then the server itself as the container's first process.
set -eu

# WINZO_X_FILE names a file whose content becomes WINZO_X.
for name in DB_OWNER_PASSWORD DB_APP_PASSWORD DB_SERVER_PASSWORD CLUSTER_SECRET ADMIN_PASSWORD DEMO_PASSWORD TLS_KEYSTORE_PASSWORD; do
    eval "file=\${WINZO_${name}_FILE:-}"
    if [ -n "$file" ]; then
        export "WINZO_$name=$(cat "$file")"
    fi
done

# The cluster talks on this container's own address, not on every one.
: "${WINZO_BIND_PRIVATE:=$(hostname -i | cut -d ' ' -f 1)}"
export WINZO_BIND_PRIVATE

java -XX:TieredStopAtLevel=1 -Xmx64m -cp '/opt/winzo/lib/*' com.winzo.server.PrepareNode
exec java "@$WINZO_HOME/java.args"
