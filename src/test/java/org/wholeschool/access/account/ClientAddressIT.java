package org.wholeschool.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;

/** A proxy that the settings do not name is believed in nothing, and whoever keeps the server learns of it, once. */
@InServer
class ClientAddressIT {

    @Test
    void aProxyThatIsNotNamedIsSaidOnceAndNobodysAddressWithIt() {
        List<String> said = new CopyOnWriteArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record.getLevel() + " " + record.getMessage());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        Logger log = Logger.getLogger(ClientAddress.class.getName());
        log.addHandler(listening);
        try {
            for (int i = 0; i < 3; i++) {
                HttpVisitor visitor = new HttpVisitor();
                visitor.forwardedFor("198.51.100.9");
                assertEquals(
                        200,
                        visitor.signIn("nobody@school.example", "guess " + i).statusCode());
            }
        } finally {
            log.removeHandler(listening);
        }
        assertEquals(1, said.size());
        assertTrue(said.get(0).startsWith("WARNING") && said.get(0).contains("wholeschool.proxy.address"), said.get(0));
        assertFalse(said.get(0).contains("198.51.100.9"));
    }
}
