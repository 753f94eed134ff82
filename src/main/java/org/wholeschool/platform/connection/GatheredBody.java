package org.wholeschool.platform.connection;

import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/** Keeps the pieces of a body. It takes at most 64 KB more than what has come, however small the pieces are. */
final class GatheredBody {

    private static final int LARGEST_CHUNK = 64 * 1024;
    private static final int SMALLEST_CHUNK = 1024;

    private final List<byte[]> chunks = new ArrayList<>();
    private int length;
    private int free;

    void write(byte[] piece) {
        int begun = Math.min(free, piece.length);
        if (begun > 0) {
            byte[] last = chunks.get(chunks.size() - 1);
            System.arraycopy(piece, 0, last, last.length - free, begun);
        }
        free -= begun;
        int rest = piece.length - begun;
        if (rest > 0) {
            byte[] next = new byte[Math.max(rest, Math.max(SMALLEST_CHUNK, Math.min(length, LARGEST_CHUNK)))];
            System.arraycopy(piece, begun, next, 0, rest);
            chunks.add(next);
            free = next.length - rest;
        }
        length += piece.length;
    }

    /** @return all of it, without a copy; nothing is kept here any longer. */
    Buffer take(MemoryManager<?> memory) {
        Buffer whole = Buffers.EMPTY_BUFFER;
        for (int i = 0; i < chunks.size(); i++) {
            byte[] chunk = chunks.get(i);
            int used = i == chunks.size() - 1 ? chunk.length - free : chunk.length;
            whole = Buffers.appendBuffers(memory, whole, Buffers.wrap(memory, chunk, 0, used));
        }
        clear();
        return whole;
    }

    void clear() {
        chunks.clear();
        length = 0;
        free = 0;
    }
}
