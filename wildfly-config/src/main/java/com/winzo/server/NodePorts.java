package com.winzo.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ports of a node, looked at before the server starts: it would come up half and never be ready. */
final class NodePorts {

    private static final String LOOPBACK = "127.0.0.1";

    private static final int[] ALL = {
        ServerNode.HTTP_PORT,
        ServerNode.HTTPS_PORT,
        ServerNode.MANAGEMENT_PORT,
        ServerNode.INTERNAL_PORT,
        ServerNode.CLUSTER_PORT,
        ServerNode.FAILURE_DETECTION_PORT
    };

    private NodePorts() {}

    /** Whether nobody listens on any port of that offset on the loopback interface. */
    static boolean areFree(int offset) {
        return IntStream.of(ALL).allMatch(port -> isFree(new InetSocketAddress(LOOPBACK, port + offset)));
    }

    /** @throws ServerException if another process listens on one of them; it names them all */
    static void requireFree(NodeSetup setup) {
        Map<String, InetSocketAddress> wanted = new LinkedHashMap<>();
        wanted.put("API", address(setup, setup.bind(), ServerNode.HTTP_PORT));
        wanted.put("management", address(setup, from("WINZO_BIND_MANAGEMENT"), ServerNode.MANAGEMENT_PORT));
        String inside = from("WINZO_BIND_PRIVATE");
        wanted.put("broker", address(setup, inside, ServerNode.INTERNAL_PORT));
        wanted.put("cluster", address(setup, inside, ServerNode.CLUSTER_PORT));
        wanted.put("failure detection", address(setup, inside, ServerNode.FAILURE_DETECTION_PORT));
        String taken = wanted.entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .map(port ->
                        port.getValue().getHostString() + ":" + port.getValue().getPort() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new ServerException("Cannot listen on " + taken
                    + ". If another process does, stop it, or move all ports with --port-offset 100");
        }
    }

    private static InetSocketAddress address(NodeSetup setup, String host, int port) {
        return new InetSocketAddress(host, port + setup.portOffset());
    }

    private static String from(String variable) {
        return System.getenv().getOrDefault(variable, LOOPBACK);
    }

    private static boolean isFree(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
