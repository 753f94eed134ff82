package org.wholeschool.access.myaccount;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountDevice;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountSession;
import org.wholeschool.access.account.PasswordRule;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.access.secondfactor.SecondFactorGate;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.SignInSettings;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What people see of their own account, and do with it: nothing of it makes them more than they are. {@link MySessions}
 * ends what they see of their sessions.
 */
@Service
public class MyAccount {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    @Inject
    private AccountReader accounts;

    @Inject
    private SecondFactorGate secondFactor;

    /**
     * @param sessionId the session in which it is asked
     * @return the actor's account, and where they are signed in
     */
    @Permit(
            code = "MyAccount.show",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            },
            onceInSeconds = LOOKING)
    public Mine show(long sessionId) {
        Account account = mine();
        Instant now = Now.instant();
        List<Place> places = em.createQuery(
                        "select s from AccountSession s where s.accountId = :account and s.lastSeenAt > :idle "
                                + "and s.startedAt > :absolute"
                                + " order by s.lastSeenAt desc",
                        AccountSession.class)
                .setParameter("account", account.getId())
                .setParameter("idle", now.minus(SignInSettings.sessionIdle()))
                .setParameter("absolute", now.minus(SignInSettings.sessionAbsolute()))
                .getResultStream()
                .map(session -> new Place(
                        session.getId(),
                        session.getDevice(),
                        session.getStartedAt(),
                        session.getLastSeenAt(),
                        session.getId() == sessionId))
                .toList();
        List<Device> devices = em.createQuery(
                        "select d from AccountDevice d where d.accountId = :account order by d.lastSeenAt desc",
                        AccountDevice.class)
                .setParameter("account", account.getId())
                .getResultStream()
                .map(device ->
                        new Device(device.getId(), device.getDevice(), device.getKnownSince(), device.getLastSeenAt()))
                .toList();
        LocalDate today = Now.day(frame.zoneOf(account.getSchoolId()));
        return new Mine(
                account.getDisplayName(),
                account.getEmail(),
                account.rolesOn(today).stream().sorted().toList(),
                account.getRoleEnds(),
                account.getLastDay(),
                places,
                devices,
                account.hasPassword(),
                account.isConnected());
    }

    /**
     * Changes the actor's own password, and ends their other sessions: whoever had the old one is out. Where one person
     * alone printed the first link, what was set up as second factor before goes too.
     *
     * @param sessionId the session that stays
     * @param old the password until now, as typed
     * @param chosen the one from now on, as typed
     * @return whether the old one was right
     * @throws org.wholeschool.platform.BadInput where the new one cannot be taken
     */
    @Permit(
            code = "MyAccount.changePassword",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    @RoomOnly
    public boolean changePassword(long sessionId, String old, String chosen) {
        Account account = em.find(Account.class, mine().getId(), LockModeType.PESSIMISTIC_WRITE);
        if (!Passwords.verify(old, account.getPasswordHash())) {
            current.refused();
            return false;
        }
        PasswordRule.check(
                "chosen",
                chosen,
                List.of(
                        account.getEmail(),
                        account.getDisplayName(),
                        frame.nameOf(account.getSchoolId()),
                        "wholeschool"));
        if (accounts.isPasswordInDoubt(account.getId())) {
            // Whoever printed the link may have left a passkey. What marks the account stays: they may be here now.
            secondFactor.forget(account.getId());
        }
        account.setPasswordHash(Passwords.hash(chosen));
        em.createQuery("delete from AccountSession s where s.id <> :id and s.accountId = :account")
                .setParameter("id", sessionId)
                .setParameter("account", account.getId())
                .executeUpdate();
        em.createQuery("delete from AccountLink l where l.accountId = :account")
                .setParameter("account", account.getId())
                .executeUpdate();
        return true;
    }

    /**
     * From now on nobody comes in to the actor's account with a school account, nor is in by one.
     *
     * @throws NotPermitted where nothing else would open it
     */
    @Permit(
            code = "MyAccount.disconnect",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public void disconnect() {
        Account account = em.find(Account.class, mine().getId(), LockModeType.PESSIMISTIC_WRITE);
        if (!account.hasPassword()) {
            throw new NotPermitted("MyAccount");
        }
        account.disconnect();
        em.createQuery("delete from AccountSession s where s.accountId = :account and s.signOnSubject is not null")
                .setParameter("account", account.getId())
                .executeUpdate();
    }

    private Account mine() {
        long id = actors.current().accountId();
        current.about("account", id);
        return em.find(Account.class, id);
    }

    /**
     * Somebody's own account.
     *
     * @param name theirs
     * @param email what they sign in with
     * @param roles what they may act as
     * @param ends the last day of each role that has one
     * @param lastDay the last day on which they can sign in, or null
     * @param places where they are signed in, the latest first
     * @param devices which devices are known, the latest first
     * @param hasPassword whether they have a password here
     * @param isConnected whether their school account lets them in
     */
    public record Mine(
            String name,
            String email,
            List<Role> roles,
            Map<Role, LocalDate> ends,
            LocalDate lastDay,
            List<Place> places,
            List<Device> devices,
            boolean hasPassword,
            boolean isConnected) {}

    /**
     * A device on which one has signed in before.
     *
     * @param id its id
     * @param device "Edge on Windows"
     * @param since when it was first
     * @param lastSeen when it was last
     */
    public record Device(long id, String device, Instant since, Instant lastSeen) {}

    /**
     * Somewhere where one is signed in.
     *
     * @param sessionId its id
     * @param device "Edge on Windows"
     * @param since when they signed in there
     * @param lastSeen when they last asked for a page there, to the minute
     * @param isHere whether it is the one in which this is shown
     */
    public record Place(long sessionId, String device, Instant since, Instant lastSeen, boolean isHere) {}
}
