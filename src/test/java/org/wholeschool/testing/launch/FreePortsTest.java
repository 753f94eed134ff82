package org.wholeschool.testing.launch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    /** Linux gives outgoing connections the ports from here on. */
    private static final int FIRST_OF_CONNECTIONS = 32_768;

    @Test
    void noOutgoingConnectionCanTakeOneAndEachIsGivenOnce() throws IOException {
        Set<Integer> given = new HashSet<>();
        for (int asked = 0; asked < 200; asked++) {
            int port = FreePorts.next();
            assertTrue(port >= FreePorts.LOWEST && port < FIRST_OF_CONNECTIONS, () -> "port " + port);
            assertTrue(given.add(port), () -> "twice: " + port);
        }
    }

    @Test
    void oneThatIsTakenIsNotFree() throws IOException {
        int port = FreePorts.next();
        try (ServerSocket taken = new ServerSocket(port)) {
            assertTrue(taken.isBound());
            assertFalse(FreePorts.isFree(port));
        }
        assertTrue(FreePorts.isFree(port));
    }
}
