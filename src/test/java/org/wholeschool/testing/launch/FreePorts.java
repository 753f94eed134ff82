package org.wholeschool.testing.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Gives out ports for servers that start later, each of them once. They are below those that systems give to outgoing
 * connections (from 32768 on Linux, from 49152 elsewhere): any connection could take one of those before the server has
 * started, and a server under test whose port is taken neither answers nor ends.
 */
final class FreePorts {

    /** Above 10080, which browsers refuse. */
    static final int LOWEST = 11_000;

    /** The two processes of a run choose from ranges of their own. */
    static final int OF_A_PROCESS = 10_000;

    private static final int PROCESSES = 2;
    private static final int TRIES = 1_000;
    private static final Random CHANCE = new Random();
    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    /**
     * @return a port of this machine that no process listens on, and that was not given out before
     * @throws IOException if there is none
     */
    static synchronized int next() throws IOException {
        int lowest = LOWEST + OneAtATime.PROCESS % PROCESSES * OF_A_PROCESS;
        for (int tried = 0; tried < TRIES; tried++) {
            int port = lowest + CHANCE.nextInt(OF_A_PROCESS);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new BindException("no port is free from " + lowest + " on");
    }

    static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }
}
