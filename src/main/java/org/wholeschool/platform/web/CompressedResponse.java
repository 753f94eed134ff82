package org.wholeschool.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/**
 * Holds a text until it is whole, and sends it compressed. Nothing of it is on its way before, so code that gives the
 * answer up finds it as empty as without this. What is no text of a page (a picture, a file to keep, a part of one)
 * goes through as it is.
 */
class CompressedResponse extends HttpServletResponseWrapper {

    private static final Set<String> TEXTS = Set.of(
            "text/html",
            "text/xml",
            "text/css",
            "text/javascript",
            "application/javascript",
            "application/x-javascript",
            "application/manifest+json",
            "image/svg+xml");

    private static final String LENGTH = "Content-Length";

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private OutputStream packed;
    private boolean through;
    private Long length;
    private ServletOutputStream stream;
    private PrintWriter writer;

    CompressedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sends what is held; nothing more may be written. */
    void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (packed == null) {
            sayLength();
            return;
        }
        packed.close();
        HttpServletResponse server = server();
        server.setHeader("Content-Encoding", "gzip");
        server.setContentLength(held.size());
        held.writeTo(server.getOutputStream());
        packed = null;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (packed == null) {
            sayLength();
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        forget();
        super.reset();
        length = null;
        stream = null;
        writer = null;
    }

    @Override
    public void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    @Override
    public void setContentLength(int bytes) {
        length = (long) bytes;
    }

    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, String value) {
        if (LENGTH.equalsIgnoreCase(name)) {
            length = Long.valueOf(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (LENGTH.equalsIgnoreCase(name)) {
            length = Long.valueOf(value);
        } else {
            super.addHeader(name, value);
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, Integer.toString(value));
    }

    private HttpServletResponse server() {
        return (HttpServletResponse) getResponse();
    }

    private void forget() {
        if (writer != null) {
            // What it still holds is given up with the rest.
            writer.flush();
        }
        held.reset();
        packed = null;
        through = false;
    }

    /** How long the answer is, where it goes out as it is. */
    private void sayLength() {
        if (length != null && !isCommitted()) {
            super.setContentLengthLong(length);
            length = null;
        }
    }

    /** Where the next bytes go: what they are is known when the first of them come. */
    private OutputStream target() throws IOException {
        if (packed != null) {
            return packed;
        }
        if (!through && isText()) {
            packed = new GZIPOutputStream(held);
            return packed;
        }
        if (!through) {
            sayLength();
            through = true;
        }
        return server().getOutputStream();
    }

    private boolean isText() {
        String type = getContentType();
        return type != null
                && TEXTS.contains(type.split(";", 2)[0].strip())
                && getHeader("Content-Encoding") == null
                && getHeader("Content-Range") == null
                && getHeader("Content-Disposition") == null
                && !isCommitted();
    }

    /** The stream that the product writes into. */
    private final class Held extends ServletOutputStream {

        @Override
        public void write(int octet) throws IOException {
            target().write(octet);
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            target().write(from, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (through) {
                server().getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("no answer of ours is written bit by bit");
        }
    }
}
