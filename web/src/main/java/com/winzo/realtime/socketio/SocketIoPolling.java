package com.winzo.realtime.socketio;

import com.winzo.realtime.session.CloseCode;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The HTTP long-polling transport of Engine.IO. A waiting poll holds no thread. */
@WebServlet(urlPatterns = "/socket.io/*", asyncSupported = true)
public class SocketIoPolling extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SocketIoPolling.class);
    /** A ping ends every poll before. */
    private static final long POLL_MILLIS_MAX = 60_000;

    @Inject
    private transient SocketIoServer server;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("sid");
        if (!isPolling(request, response)) {
            return;
        }
        Optional<EngineConnection> engine = id == null ? server.open(null) : server.find(id);
        if (engine.isEmpty()) {
            refuse(response, id == null ? Refusal.FULL : Refusal.UNKNOWN_ID);
            return;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(POLL_MILLIS_MAX);
        Consumer<String> answer = payload -> async.start(() -> answer(async, payload));
        async.addListener(new PollGone(engine.get(), answer));
        if (!engine.get().poll(answer)) {
            refuse(response, Refusal.BAD_REQUEST);
            async.complete();
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isPolling(request, response)) {
            return;
        }
        Optional<EngineConnection> engine =
                server.find(request.getParameter("sid")).filter(found -> !found.isClosed());
        if (engine.isEmpty()) {
            refuse(response, Refusal.UNKNOWN_ID);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(EngineLimits.PAYLOAD_BYTES_MAX + 1);
        if (body.length > EngineLimits.PAYLOAD_BYTES_MAX) {
            engine.get().close(CloseCode.TOO_MUCH);
            refuse(response, Refusal.TOO_LARGE);
            return;
        }
        try {
            engine.get().posted(new String(body, StandardCharsets.UTF_8));
            write(response, "ok");
        } catch (IllegalArgumentException malformed) {
            LOG.debug("a packet was malformed", malformed);
            engine.get().close(CloseCode.TOO_MUCH);
            refuse(response, Refusal.BAD_REQUEST);
        }
    }

    private static boolean isPolling(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"4".equals(request.getParameter("EIO"))) {
            refuse(response, Refusal.UNSUPPORTED_VERSION);
            return false;
        }
        if (!"polling".equals(request.getParameter("transport"))) {
            refuse(response, Refusal.UNKNOWN_TRANSPORT);
            return false;
        }
        return true;
    }

    private static void answer(AsyncContext async, String payload) {
        try {
            write((HttpServletResponse) async.getResponse(), payload);
        } catch (IOException gone) {
            LOG.debug("a poll was gone before its answer", gone);
        } finally {
            async.complete();
        }
    }

    private static void write(HttpServletResponse response, String payload) throws IOException {
        byte[] body = payload.getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().print("{\"code\":" + refusal.code + ",\"message\":\"" + refusal.message + "\"}");
    }

    /** As Engine.IO's own server words them. */
    private enum Refusal {
        UNKNOWN_TRANSPORT(400, 0, "Transport unknown"),
        UNKNOWN_ID(400, 1, "Session ID unknown"),
        BAD_REQUEST(400, 3, "Bad request"),
        TOO_LARGE(413, 3, "Payload too large"),
        FULL(503, 4, "Forbidden"),
        UNSUPPORTED_VERSION(400, 5, "Unsupported protocol version");

        private final int status;
        private final int code;
        private final String message;

        Refusal(int status, int code, String message) {
            this.status = status;
            this.code = code;
            this.message = message;
        }
    }

    /** Takes a poll back that ends without an answer. */
    private record PollGone(EngineConnection engine, Consumer<String> answer) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            engine.pollGone(answer);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            engine.pollGone(answer);
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            engine.pollGone(answer);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
