package org.wholeschool.access.permit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wholeschool.access.Actor;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.crypto.SealedText;
import org.wholeschool.platform.web.HostCookie;

/**
 * Returns people to their page after a time-out.
 *
 * <p>One cookie marks who was signed in last, by a keyed hash. The other holds the page that was requested since,
 * sealed for that person. It is always a page of {@link PageAccess}, so it leads nowhere else. When another person
 * signs in at the same browser it is deleted. Signing out by hand deletes both.
 */
@RoomOnly
public final class ReturnAddress {

    private static final String WHO = "__Host-sat-here";
    private static final String PAGE = "__Host-return";
    private static final String PURPOSE = "return-address";
    private static final String HOME = "/index.xhtml";
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_=&.,:+%-]{0,600}");

    /** A broken percent escape, or a control character, which no page writes into an address. */
    private static final Pattern BROKEN = Pattern.compile("%(?![2-9A-Fa-f][0-9A-Fa-f])");

    /** A script sends this header with requests that nobody made by hand. */
    private static final String BY_ITSELF = "Wholeschool-Passive";

    private ReturnAddress() {}

    /** Notes that a person is signed in, with both factors where they have two. */
    static void sits(HttpServletRequest request, HttpServletResponse response, long accountId) {
        if (!mark(accountId).equals(HostCookie.read(request, WHO))) {
            HostCookie.set(response, WHO, mark(accountId));
        }
    }

    /** Keeps the page that a visitor requests or sends, if a person was signed in at this browser before. */
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
        boolean isWhole =
                QUERY.matcher(query).matches() && !BROKEN.matcher(query).find();
        return isPage && isWhole ? page + (query.isEmpty() ? "" : "?" + query) : null;
    }

    /** Excludes parts that scripts fetch; a partial request of Faces comes from a page to return to. */
    private static boolean isOpenedByHand(HttpServletRequest request) {
        String to = request.getHeader("Sec-Fetch-Dest");
        boolean isWhole = to == null || to.equals("document") || request.getHeader("Faces-Request") != null;
        return isWhole && request.getHeader(BY_ITSELF) == null;
    }

    /** @return whether a page to return to is kept */
    @RoomOnly
    public static boolean isKept(HttpServletRequest request) {
        return !HostCookie.read(request, PAGE).isEmpty();
    }

    /**
     * Takes the page that was kept, once.
     *
     * @param actor the person who is signed in and requests the home page
     * @return the page, if it was kept for them and their roles may open it
     */
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        String kept = HostCookie.read(request, PAGE);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        HostCookie.remove(response, PAGE);
        String mark = mark(actor.accountId());
        return SealedText.open(PURPOSE, kept)
                .filter(page -> page.startsWith(mark))
                .map(page -> page.substring(mark.length()))
                .filter(address -> PageAccess.permits(address.replaceFirst("\\?.*", ""), actor.roles()));
    }

    /** Deletes both cookies when a person signs out, so that nobody is led anywhere. */
    @RoomOnly
    public static void forget(HttpServletResponse response) {
        HostCookie.remove(response, WHO);
        HostCookie.remove(response, PAGE);
    }

    private static String mark(long accountId) {
        return KeyedHash.of("sat-here", String.valueOf(accountId));
    }
}
