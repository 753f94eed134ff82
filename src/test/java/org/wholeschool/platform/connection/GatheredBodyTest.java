package org.wholeschool.platform.connection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.memory.HeapMemoryManager;
import org.junit.jupiter.api.Test;

/** Checks that a body comes out as it came in, in whatever pieces. */
class GatheredBodyTest {

    private static final int LENGTH = 300_000;

    @Test
    void piecesOfAnyLengthComeOutAsTheyCame() {
        Random random = new Random(7);
        byte[] sent = new byte[LENGTH];
        random.nextBytes(sent);
        GatheredBody body = new GatheredBody();
        int at = 0;
        while (at < LENGTH) {
            int length = Math.min(LENGTH - at, random.nextBoolean() ? 1 + random.nextInt(5) : random.nextInt(90_000));
            byte[] piece = new byte[length];
            System.arraycopy(sent, at, piece, 0, length);
            body.write(piece);
            at += length;
        }
        assertArrayEquals(sent, bytes(body));
        assertEquals(0, bytes(body).length);
        body.write(new byte[] {1, 2});
        assertArrayEquals(new byte[] {1, 2}, bytes(body));
    }

    private static byte[] bytes(GatheredBody body) {
        Buffer whole = body.take(new HeapMemoryManager());
        byte[] bytes = new byte[whole.remaining()];
        whole.get(bytes);
        return bytes;
    }
}
