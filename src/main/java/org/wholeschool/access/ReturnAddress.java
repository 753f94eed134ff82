package org.wholeschool.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholeschool.platform.HostCookie;
import org.wholeschool.platform.KeyedHash;
import org.wholeschool.platform.SealedText;

/**
 * Leads whoever was signed out by time back to the page on which they were.
 *
 * <p>One cookie says who was in here last, as a mark that nobody can read anything from; the other one holds the page
 * that was asked for since, sealed for that person. It is a page of {@link PageAccess} and nothing else, so it leads to
 * no other place; for anybody else who signs in at the same browser it is thrown away. Whoever signs out leaves neither.
 */
final class ReturnAddress {

    private static final String WHO = "__Host-sat-here";
    private static final String PAGE = "__Host-return";
    private static final String PURPOSE = "return-address";
    private static final String HOME = "/index.xhtml";
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_=&.,:+%-]{0,600}");

    /** Half of a character, or one that no page writes into an address. */
    private static final Pattern BROKEN = Pattern.compile("%(?![2-9A-Fa-f][0-9A-Fa-f])");

    /** What a script asks for by itself is no page on which somebody is. */
    private static final String BY_ITSELF = "Wholeschool-Passive";

    private ReturnAddress() {
    }

    /** Notes that somebody is in here, wholly. */
    static void sits(HttpServletRequest request, HttpServletResponse response, long accountId) {
        if (!mark(accountId).equals(HostCookie.read(request, WHO))) {
            HostCookie.set(response, WHO, mark(accountId));
        }
    }

    /** Keeps the page that a visitor has asked for, or sent, where somebody was in here before. */
    static void keep(HttpServletRequest request, HttpServletResponse response) {
        String who = HostCookie.read(request, WHO);
        String address = address(request);
        if (MARK.matcher(who).matches() && address != null && isOpenedByHand(request)) {
            HostCookie.set(response, PAGE, SealedText.seal(PURPOSE, who + address));
        }
    }

    private static String address(HttpServletRequest request) {
        String page = request.getServletPath();
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        boolean isForPeople = PageAccess.table().containsKey(page) && !PageAccess.permitsVisitors(page);
        boolean isPage = isForPeople && !page.equals(HOME);
        boolean isWhole = QUERY.matcher(query).matches() && !BROKEN.matcher(query).find();
        return isPage && isWhole ? page + (query.isEmpty() ? "" : "?" + query) : null;
    }

    /** A part of a page that a script fetches is no page to come back to; a form of which Faces asks for a part is. */
    private static boolean isOpenedByHand(HttpServletRequest request) {
        String to = request.getHeader("Sec-Fetch-Dest");
        boolean isWhole = to == null || to.equals("document") || request.getHeader("Faces-Request") != null;
        return isWhole && request.getHeader(BY_ITSELF) == null;
    }

    /** @return whether there is a page to which somebody may be led back */
    static boolean isKept(HttpServletRequest request) {
        return !HostCookie.read(request, PAGE).isEmpty();
    }

    /**
     * Takes the page that was kept, once.
     *
     * @param actor who is in, wholly, and has asked for the home page
     * @return the page, where it was kept for them and their roles may open it
     */
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        String kept = HostCookie.read(request, PAGE);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        HostCookie.remove(response, PAGE);
        String mark = mark(actor.accountId());
        return SealedText.open(PURPOSE, kept).filter(page -> page.startsWith(mark)).map(page -> page.substring(mark.length()))
                .filter(address -> PageAccess.permits(address.replaceFirst("\\?.*", ""), actor.roles()));
    }

    /** Somebody has signed out: whoever comes next is led nowhere. */
    static void forget(HttpServletResponse response) {
        HostCookie.remove(response, WHO);
        HostCookie.remove(response, PAGE);
    }

    private static String mark(long accountId) {
        return KeyedHash.of("sat-here", String.valueOf(accountId));
    }
}
