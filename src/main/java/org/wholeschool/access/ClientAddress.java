package org.wholeschool.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.wholeschool.platform.Settings;

/** Where a request came from. What a proxy says of it is believed of the one proxy that the settings name, and of nobody else. */
final class ClientAddress {

    private static final Logger LOG = Logger.getLogger(ClientAddress.class.getName());

    /** Once is enough: it is the same for every request until somebody changes the settings. */
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private ClientAddress() {
    }

    /** @return the address, which is the proxy's own where no proxy is named in {@code wholeschool.proxy.address}. */
    static String of(HttpServletRequest request) {
        Optional<String> proxy = Settings.optional("wholeschool.proxy.address");
        String forwarded = Collections.list(request.getHeaders("X-Forwarded-For")).stream().reduce((earlier, last) -> last).orElse(null);
        if (forwarded != null && proxy.isEmpty() && TOLD.compareAndSet(false, true)) {
            LOG.warning("Requests come through a proxy, and wholeschool.proxy.address does not name it: everybody counts as one address when sign-ins"
                    + " fail, and wait for one another. docs/operations.md says what to set.");
        }
        if (proxy.isEmpty() || forwarded == null || !proxy.get().equals(request.getRemoteAddr())) {
            return request.getRemoteAddr();
        }
        // The last one of the last line is what our proxy saw; those before it are what the client claims.
        String[] addresses = forwarded.split(",");
        return addresses[addresses.length - 1].strip();
    }
}
