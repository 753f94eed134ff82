package org.wholeschool.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.wholeschool.platform.config.Settings;

/**
 * Where a request came from. What a proxy says of it is believed of the one proxy that the settings name, and of nobody
 * else.
 */
public final class ClientAddress {

    private static final int IPV6_BYTES = 16;
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F]*:[0-9a-fA-F:.]*");
    private static final Pattern WITH_PORT =
            Pattern.compile("^(?:\\[([^\\]]*)](?::\\d+)?|(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+)$");

    private static final Logger LOG = Logger.getLogger(ClientAddress.class.getName());

    /** Once is enough: it is the same for every request until somebody changes the settings. */
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private ClientAddress() {}

    /** @return the address, which is the proxy's own where no proxy is named in {@code wholeschool.proxy.address}. */
    public static String of(HttpServletRequest request) {
        Optional<String> proxy = Settings.optional("wholeschool.proxy.address");
        String forwarded = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .reduce((earlier, last) -> last)
                .orElse(null);
        if (forwarded == null) {
            return network(request.getRemoteAddr());
        }
        if (proxy.isEmpty() || !proxy.get().equals(request.getRemoteAddr())) {
            if (TOLD.compareAndSet(false, true)) {
                LOG.warning("Requests come through a proxy that wholeschool.proxy.address does not name: everybody "
                        + "counts as one address when sign-ins"
                        + " fail, and waits for everybody else. docs/install.md says what to set.");
            }
            return network(request.getRemoteAddr());
        }
        // The last one of the last line is what our proxy saw; those before it are what the client claims.
        String[] addresses = forwarded.split(",");
        return network(addresses[addresses.length - 1].strip());
    }

    /**
     * @param address an address as a server or a proxy writes it
     * @return what one household or school can be told apart by: without the port that some proxies add; and of IPv6
     *     the first half alone, because a single computer has the whole second half to choose from
     */
    static String network(String address) {
        String bare = WITH_PORT.matcher(address).replaceFirst("$1$2");
        if (!IPV6.matcher(bare).matches()) {
            return bare;
        }
        try {
            // A literal: nobody is asked for its name.
            byte[] bytes = InetAddress.getByName(bare).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) + "/64"
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return bare;
        }
    }
}
