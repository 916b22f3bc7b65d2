package com.winzo.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one server node needs to know before it starts.
 *
 * @param name unique in the cluster, at most 23 characters (the transaction manager's limit)
 * @param home the configured WildFly, shared by all nodes
 * @param base the node's own folder: configuration, data, deployments, log
 * @param portOffset added to every port (8080, 9990, 7600, ...)
 * @param bind the address of the public listener
 * @param deployment the EAR, or null for a bare server
 * @param deploymentName its name in the server, which ends in {@code .ear}
 * @param logsJson whether it logs JSON instead of text
 * @param propertiesFile the environment's properties file, or null
 * @param properties Java system properties of the server
 * @param environment variables added to this process's own
 * @param jvmOptions heap and the like
 * @param users the management user and, if any, messaging users from outside
 */
record NodeSetup(
        String name,
        Path home,
        Path base,
        int portOffset,
        String bind,
        Path deployment,
        String deploymentName,
        boolean logsJson,
        Path propertiesFile,
        Map<String, String> properties,
        Map<String, String> environment,
        List<String> jvmOptions,
        NodeUsers users) {}
