package org.wholeschool.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Keeps every character of a page whole. Faces and the server both write in pieces of so many Java characters, and an
 * emoji is two of them: where a piece ended between the two, the server wrote two question marks, which then stood in
 * the form and went back as what had been typed. Here a piece that ends in half a character waits for its other half,
 * as the encoder of the Java library has it.
 */
@WebFilter(filterName = "WholeCharacters", urlPatterns = "*.xhtml")
public class WholeCharacters extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Page page = new Page(response);
        chain.doFilter(request, page);
        page.end();
    }

    /** An answer whose characters we turn into bytes ourselves; what is written as bytes goes its own way. */
    static final class Page extends HttpServletResponseWrapper {

        private final Bytes bytes = new Bytes();
        private PrintWriter writer;

        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                setCharacterEncoding(StandardCharsets.UTF_8.name());
                writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            }
            return writer;
        }

        @Override
        public void flushBuffer() throws IOException {
            end();
            super.flushBuffer();
        }

        @Override
        public void reset() {
            forget();
            super.reset();
        }

        @Override
        public void resetBuffer() {
            forget();
            super.resetBuffer();
        }

        void end() {
            if (writer != null) {
                writer.flush();
            }
        }

        /** What was written and is given up must not come after all. */
        private void forget() {
            bytes.given = false;
            end();
            bytes.given = true;
        }

        /**
         * The server's stream, asked for when there is something to write: an answer that is given up before can still
         * be written in another way.
         */
        private final class Bytes extends OutputStream {

            private boolean given = true;

            @Override
            public void write(int octet) throws IOException {
                write(new byte[] {(byte) octet}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                if (given) {
                    stream().write(from, offset, length);
                }
            }

            @Override
            public void flush() throws IOException {
                // The server flushes when the answer ends, or is told to by flushBuffer.
            }

            private OutputStream stream() throws IOException {
                ServletResponse server = getResponse();
                return server.getOutputStream();
            }
        }
    }
}
