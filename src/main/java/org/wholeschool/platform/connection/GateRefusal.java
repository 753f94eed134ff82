package org.wholeschool.platform.connection;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * The answer to a request that gets no thread: a status and a sentence, after which the connection is closed.
 *
 * @param status of HTTP
 * @param sentence what is to be read
 */
record GateRefusal(HttpStatus status, String sentence) {

    // Grizzly's own filters write with the plain type.
    @SuppressWarnings("rawtypes")
    NextAction answer(FilterChainContext context, OpenConnection open, HttpRequestPacket request) {
        Connection<?> connection = context.getConnection();
        byte[] text = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        HttpResponsePacket response = request.getResponse();
        status.setValues(response);
        request.getProcessingState().setError(true);
        response.setContentType("text/plain;charset=UTF-8");
        response.setContentLength(text.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.setHeader("Retry-After", "5");
        }
        HttpContent answer = HttpContent.builder(response)
                .content(Buffers.wrap(context.getMemoryManager(), text))
                .last(true)
                .build();
        open.write(System.nanoTime(), text.length);
        context.write(answer, new EmptyCompletionHandler<WriteResult>() {
            @Override
            public void completed(WriteResult written) {
                connection.closeSilently();
            }

            @Override
            public void failed(Throwable fault) {
                connection.closeSilently();
            }
        });
        return context.getStopAction();
    }
}
