package org.wholeschool.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.account.AccountDevice;
import org.wholeschool.access.account.AccountSession;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.config.SignInSettings;

/**
 * Who is signed in where, and which devices are known. Each request asks for the row of its session, by its id and
 * without a cache: one that was ended is over with the next request, on every node. The browser's cookie is not in the
 * row, so nobody who reads the table can take a session over.
 */
@ApplicationScoped
public class Sessions {

    /** A session that is used is written to once in so long, not with every page. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** The most sessions of an account: each keeps pages and what is typed into them in memory. */
    private static final int MOST_OF_AN_ACCOUNT = 10;

    @PersistenceContext
    private EntityManager em;

    /**
     * Whoever has shown who they are is in from here on, with a session number that nobody knew before. The two forms
     * of this method are the only way to begin the session of a person.
     */
    @Transactional
    @RoomOnly
    public void begin(HttpServletRequest request, long accountId) {
        begin(request, new AccountSession(accountId, DeviceWords.of(request.getHeader("User-Agent")), Now.instant()));
    }

    /**
     * As for whoever signs in here, for somebody for whom their school's provider vouches: the provider can end it, and
     * it is over as soon as the account has a role with which people sign in here.
     *
     * @param subject who they are there, as a keyed hash
     * @param sid which session there, as a keyed hash, or null
     */
    @Transactional
    public void begin(HttpServletRequest request, long accountId, String subject, String sid) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            leave(request);
            before.invalidate();
        }
        AccountSession begun =
                new AccountSession(accountId, DeviceWords.of(request.getHeader("User-Agent")), Now.instant());
        begun.cameOf(subject, sid);
        begin(request, begun);
    }

    private void begin(HttpServletRequest request, AccountSession begun) {
        List<Long> ended = endIdle(begun.getAccountId());
        em.persist(begun);
        em.flush();
        SessionWatch.end(ended);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(SignedIn.ATTRIBUTE, SignedIn.now(begun.getAccountId(), begun.getId()));
    }

    /**
     * Ends those sessions of an account that were idle longest, so that there is room for one more. On other nodes they
     * end with their next request. Sign-ins at the same moment do not see each other; the next one puts that right.
     */
    private List<Long> endIdle(long accountId) {
        List<Long> idle = em.createQuery(
                        "select s.id from AccountSession s where s.accountId = :account"
                                + " order by s.lastSeenAt desc, s.startedAt desc, s.id desc",
                        Long.class)
                .setParameter("account", accountId)
                .setFirstResult(MOST_OF_AN_ACCOUNT - 1)
                .getResultList();
        if (!idle.isEmpty()) {
            em.createQuery("delete from AccountSession s where s.id in :idle")
                    .setParameter("idle", idle)
                    .executeUpdate();
        }
        return idle;
    }

    /** @return the row, unless somebody has ended it; that it was used is noted, but where a page asked by itself. */
    @Transactional
    @RoomOnly
    public Optional<AccountSession> open(SignedIn signedIn, Instant now, boolean isPassive) {
        AccountSession session = em.find(AccountSession.class, signedIn.sessionId());
        if (session == null || session.getAccountId() != signedIn.accountId()) {
            return Optional.empty();
        }
        if (!isPassive && session.getLastSeenAt().plus(NOTED_EVERY).isBefore(now)) {
            em.createQuery("update AccountSession s set s.lastSeenAt = :now where s.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", session.getId())
                    .executeUpdate();
        }
        return Optional.of(session);
    }

    /** @return whether whoever asks came in through their school's provider. */
    @Transactional
    @RoomOnly
    public boolean isBySignOn(HttpServletRequest request) {
        return signedIn(request)
                .map(signedIn -> em.find(AccountSession.class, signedIn.sessionId()))
                .filter(AccountSession::isBySignOn)
                .isPresent();
    }

    /** Ends every session of an account. */
    @Transactional
    @RoomOnly
    public void endAll(long accountId) {
        em.createQuery("delete from AccountSession s where s.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** Ends the session of whoever asks. */
    @Transactional
    @RoomOnly
    public void leave(HttpServletRequest request) {
        signedIn(request)
                .ifPresent(signedIn -> em.createQuery("delete from AccountSession s where s.id = :id")
                        .setParameter("id", signedIn.sessionId())
                        .executeUpdate());
    }

    /** @return who the session of a request belongs to, if anybody is signed in. */
    @RoomOnly
    public static Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SignedIn) session.getAttribute(SignedIn.ATTRIBUTE));
    }

    /**
     * @param number from the {@link DeviceCookie}, or null
     * @return the same, or null where the account's owner has forgotten that device
     */
    @Transactional
    @RoomOnly
    public String known(String number) {
        return number == null || device(number).isEmpty() ? null : number;
    }

    /** Notes that somebody has signed in on a device, which is known from then on. */
    @Transactional
    @RoomOnly
    public void remember(HttpServletRequest request, long accountId, String number) {
        Instant now = Now.instant();
        device(number)
                .ifPresentOrElse(
                        known -> known.seen(now),
                        () -> em.persist(new AccountDevice(
                                accountId, number, DeviceWords.of(request.getHeader("User-Agent")), now)));
    }

    private Optional<AccountDevice> device(String number) {
        return em.createQuery("select d from AccountDevice d where d.deviceHash = :hash", AccountDevice.class)
                .setParameter("hash", AccountDevice.hashOf(number))
                .getResultStream()
                .findFirst();
    }

    /** Takes away what nobody can be in any more, and the devices whose cookies have run out. */
    @Transactional
    @RoomOnly
    public void sweep(Instant now) {
        em.createQuery("delete from AccountSession s where s.startedAt < :absolute or s.lastSeenAt < :idle")
                .setParameter("absolute", now.minus(SignInSettings.sessionAbsolute()))
                .setParameter("idle", now.minus(SignInSettings.sessionIdle()).minus(NOTED_EVERY))
                .executeUpdate();
        em.createQuery("delete from AccountDevice d where d.lastSeenAt < :kept")
                .setParameter("kept", now.minus(DeviceCookie.KEPT))
                .executeUpdate();
    }
}
