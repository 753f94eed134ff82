package org.wholeschool.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.wholeschool.platform.Settings;

/** Where a request came from. What a proxy says of it is believed of the one proxy that the settings name, and of nobody else. */
final class ClientAddress {

    private ClientAddress() {
    }

    /** @return the address, which is the proxy's own where no proxy is named in {@code wholeschool.proxy.address}. */
    static String of(HttpServletRequest request) {
        Optional<String> proxy = Settings.optional("wholeschool.proxy.address");
        String forwarded = request.getHeader("X-Forwarded-For");
        if (proxy.isEmpty() || forwarded == null || !proxy.get().equals(request.getRemoteAddr())) {
            return request.getRemoteAddr();
        }
        // The last one is what our proxy saw; those before it are what the client claims.
        String[] addresses = forwarded.split(",");
        return addresses[addresses.length - 1].strip();
    }
}
