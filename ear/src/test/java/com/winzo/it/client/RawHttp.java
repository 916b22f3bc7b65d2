package com.winzo.it.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** HTTP/1.1 as bytes, for requests that no library would send. */
public final class RawHttp {

    private static final int TIMEOUT_MS = 20_000;

    private final URI base;

    public RawHttp(URI base) {
        this.base = base;
    }

    /**
     * Sends a request and reads until the server closes the connection. A server that has seen enough answers and closes before all
     * is written; its answer counts.
     *
     * @param request the whole of it, byte by byte as ISO 8859-1; {@code HOST} stands for the server's name and port
     * @return the answer; of status 0 when the server closed without one
     */
    public Answer send(String request) {
        return send(request, false);
    }

    /** Sends a request and says that nothing follows, though more was announced. */
    public Answer sendAndFinish(String request) {
        return send(request, true);
    }

    private Answer send(String request, boolean finish) {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(TIMEOUT_MS);
            write(socket, request.replace("HOST", base.getAuthority()).getBytes(StandardCharsets.ISO_8859_1));
            if (finish) {
                socket.shutdownOutput();
            }
            return answer(request, socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            if (socket.getInputStream().available() == 0) {
                throw closed;
            }
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toByteArray();
    }

    private static Answer answer(String request, InputStream in) throws IOException {
        String text = new String(read(in), StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(line(request), 0, headers(List.of()), MissingNode.getInstance(), text);
        }
        List<String> head = text.substring(0, end).lines().toList();
        String body = text.substring(end + 4);
        int status = Integer.parseInt(head.getFirst().split(" ")[1]);
        return new Answer(line(request), status, headers(head.subList(1, head.size())), parsed(body), body);
    }

    private static String line(String request) {
        String first = request.lines().findFirst().orElse("");
        return first.substring(0, Math.min(first.length(), 80));
    }

    private static HttpHeaders headers(List<String> lines) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : Api.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
