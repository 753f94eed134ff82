package org.wholeschool.platform.connection;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.glassfish.grizzly.Processor;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.wholeschool.platform.config.Halt;
import org.wholeschool.platform.config.Settings;

/**
 * Installs the {@link ConnectionGate} in the server when the product starts. Payara has no setting for such a filter,
 * so the listeners are found by reflection. If a server has none of that name, the start ends with one line rather than
 * go on without the gate.
 */
@Startup
@Singleton(name = "ConnectionGuard")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ConnectionGuard {

    /** The share of strangers in the 400 threads of preboot.txt; the others are for signed-in people. */
    private static final int STRANGERS_ANSWERED = 320;

    @Resource
    private ManagedScheduledExecutorService executor;

    private final List<FilterChain> chains = new ArrayList<>();
    private ConnectionGate gate;
    private Future<?> looking;

    @PostConstruct
    void begin() {
        Optional<String> proxy = Settings.optional("wholeschool.proxy.address");
        Connections connections = new Connections(
                Settings.connections(),
                Settings.connectionsOfAnAddress(),
                STRANGERS_ANSWERED,
                address -> proxy.filter(address::equals).isPresent());
        gate = new ConnectionGate(connections, new FormRoom(), new UploadRoom());
        try {
            for (Object listener : listeners()) {
                Transport transport = (Transport)
                        listener.getClass().getMethod("getTransport").invoke(listener);
                Processor<?> chain = transport == null ? null : transport.getProcessor();
                if (chain instanceof FilterChain filters && place(filters) >= 0) {
                    filters.add(place(filters), gate);
                    chains.add(filters);
                }
            }
        } catch (ReflectiveOperationException otherServer) {
            throw Halt.because("this server cannot be guarded against slow connections (" + otherServer + ").");
        }
        if (chains.isEmpty()) {
            throw Halt.because("this server cannot be guarded against slow connections: it has no listener.");
        }
        looking = executor.scheduleWithFixedDelay(
                () -> {
                    connections.closeLate(System.nanoTime());
                    InsideSessions.sweep(System.nanoTime());
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
        chains.forEach(chain -> chain.remove(gate));
    }

    /** Finds the place right before the filter that gives a request to a page. */
    private static int place(FilterChain chain) {
        return IntStream.range(0, chain.size())
                .filter(i -> chain.get(i) instanceof HttpServerFilter)
                .findFirst()
                .orElse(-1);
    }

    private static List<Object> listeners() throws ReflectiveOperationException {
        Class<?> service = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object grizzly = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("get", Class.class)
                .invoke(null, service);
        Field proxies = service.getDeclaredField("proxies");
        proxies.setAccessible(true);
        List<Object> listeners = new ArrayList<>();
        for (Object proxy : (Collection<?>) proxies.get(grizzly)) {
            listeners.add(proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy));
        }
        return listeners;
    }
}
