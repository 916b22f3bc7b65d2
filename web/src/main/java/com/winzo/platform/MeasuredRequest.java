package com.winzo.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A request whose body is counted and digested while it is read. */
final class MeasuredRequest extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = MeasuredRequest.class.getName();

    private final long bytesMax;
    private MeasuredBody body;

    MeasuredRequest(HttpServletRequest request, long bytesMax) {
        super(request);
        this.bytesMax = bytesMax;
    }

    /** SHA-256 of the body as far as it has been read; of nothing for a request without one. */
    static byte[] bodyDigest(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof MessageDigest running
                ? copy(running).digest()
                : Digests.sha256().digest();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new MeasuredBody(super.getInputStream());
            setAttribute(ATTRIBUTE, body.digest);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static MessageDigest copy(MessageDigest running) {
        try {
            return (MessageDigest) running.clone();
        } catch (CloneNotSupportedException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    private interface Reading {

        int read() throws IOException;
    }

    private final class MeasuredBody extends ServletInputStream {

        private final MessageDigest digest = Digests.sha256();
        private final ServletInputStream source;
        private long bytesRead;

        MeasuredBody(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int next = readable(source::read);
            if (next >= 0) {
                count(1);
                digest.update((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = readable(() -> source.read(buffer, offset, length));
            if (got > 0) {
                count(got);
                digest.update(buffer, offset, got);
            }
            return got;
        }

        private int readable(Reading reading) throws BodyIncompleteException {
            try {
                return reading.read();
            } catch (IOException broken) {
                throw new BodyIncompleteException(broken);
            }
        }

        private void count(int bytes) throws BodyTooLargeException {
            bytesRead += bytes;
            if (bytesRead > bytesMax) {
                throw new BodyTooLargeException(bytesMax);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
