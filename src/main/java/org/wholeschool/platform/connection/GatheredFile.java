package org.wholeschool.platform.connection;

import jakarta.servlet.http.HttpServletRequest;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * Tells the product that a file has come whole, so that reading it makes no thread wait. A file without this mark has
 * no place, or did not pass the gate as a file of somebody who is signed in: it can be sent again in a moment. An empty
 * file never has it.
 */
public final class GatheredFile {

    private static final String MARK = "Wholeschool-Gathered";

    private GatheredFile() {}

    /** @return whether the gate has gathered what was sent */
    public static boolean isWhole(HttpServletRequest request) {
        return request.getHeader(MARK) != null;
    }

    static void mark(HttpRequestPacket request) {
        request.setHeader(MARK, "whole");
    }

    /** Takes away what a client calls by that name. */
    static void unmark(HttpRequestPacket request) {
        request.getHeaders().removeHeader(MARK);
    }
}
