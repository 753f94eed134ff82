package org.wholeschool.access.singlesignon;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolContext;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * How a school's people come in with their school accounts. An administrator sets it, and a lead or the head approves
 * it: whoever says which provider is believed says who is somebody's colleague. Switching it off needs nobody's word.
 */
@Service
class SignOnSettings {

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
    private SchoolContext context;

    @Inject
    private AccountMail mail;

    @Inject
    private SignOnFormCheck check;

    @Inject
    private SignOnDoor door;

    /** @return what holds, what waits, and what the provider has to know. */
    @Permit(code = "SignOnSettings.show", value = Role.ADMINISTRATOR, onceInSeconds = LOOKING)
    public State show() {
        String urn = frame.urnOf(actors.current().schoolId());
        SignOnSetup on = in(SignOnSetup.State.ON);
        SignOnSetup waiting = in(SignOnSetup.State.WAITING);
        return new State(
                on == null ? null : on.form(),
                waiting == null ? null : waiting.form(),
                waiting == null ? null : waiting.getAskedAt(),
                SignOnAddresses.comeBack().toString(),
                SignOnAddresses.ended(urn),
                SignOnAddresses.signedOut(),
                SignOnAddresses.signIn(urn));
    }

    /**
     * Asks that something else holds from when it is approved. What was asked for before is withdrawn.
     *
     * @throws BadInput where something of it cannot be taken
     */
    @Permit(code = "SignOnSettings.propose", value = Role.ADMINISTRATOR)
    public void propose(SignOnForm form) {
        SignOnForm clean = check.form(form);
        // Two who ask at the same time would leave two that wait.
        context.lock(actors.current().schoolId());
        String secret = secret(clean);
        if (secret == null) {
            throw new BadInput("secret", "secret.needed");
        }
        Instant now = Now.instant();
        long by = actors.current().accountId();
        all(SignOnSetup.State.WAITING).forEach(before -> before.decide(SignOnSetup.State.WITHDRAWN, by, now));
        em.persist(new SignOnSetup(clean, secret, by, now));
        mail.tellApprovers(actors.current().schoolId());
    }

    /** Takes back what waits. What holds stays. */
    @Permit(code = "SignOnSettings.withdraw", value = Role.ADMINISTRATOR)
    public void withdraw() {
        all(SignOnSetup.State.WAITING)
                .forEach(before -> before.decide(
                        SignOnSetup.State.WITHDRAWN, actors.current().accountId(), Now.instant()));
    }

    /**
     * Switches single sign-on off, at once: whoever came in by it is out with their next page. What waits is withdrawn.
     */
    @Permit(code = "SignOnSettings.switchOff", value = Role.ADMINISTRATOR)
    public void switchOff() {
        long by = actors.current().accountId();
        all(SignOnSetup.State.WAITING).forEach(before -> before.decide(SignOnSetup.State.WITHDRAWN, by, Now.instant()));
        all(SignOnSetup.State.ON).forEach(before -> before.decide(SignOnSetup.State.OFF, by, Now.instant()));
        endSessions();
    }

    /**
     * Asks the provider what it says of itself, and whether it knows the client and its secret. It waits for the
     * provider within the action, ten seconds at most, and holds its connection to the database meanwhile: one
     * administrator does that now and then, and the secret that is kept is not handed to a page.
     *
     * @return whether it tells when somebody has signed out there, and whether people can be sent there to sign out
     * @throws BadInput where something is wrong; says what, in words for whoever can put it right
     */
    @Permit(code = "SignOnSettings.tryOut", value = Role.ADMINISTRATOR)
    public Tried tryOut(SignOnForm form) {
        String issuer = check.issuer(form.issuer());
        try {
            Providers.Provider provider =
                    door.tryOut(issuer, form.clientId(), form.clientId() == null ? null : secret(form));
            return new Tried(provider.tellsOfEnds(), provider.end() != null);
        } catch (SignOnTrouble trouble) {
            throw new BadInput(trouble.trouble() == Trouble.CLIENT ? "secret" : "issuer", "try." + trouble.trouble());
        }
    }

    /** @return what waits for a second person, if anything does. */
    @Permit(
            code = "SignOnSettings.waiting",
            value = {Role.LEAD, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Waiting> waiting() {
        long me = actors.current().accountId();
        return all(SignOnSetup.State.WAITING).stream()
                .map(setup -> new Waiting(
                        setup.getId(),
                        setup.getVersion(),
                        setup.form(),
                        em.find(Account.class, setup.getAskedBy()).getDisplayName(),
                        setup.getAskedAt(),
                        setup.mayBeDecidedBy(me)))
                .toList();
    }

    /**
     * Lets it hold, in place of what held before. With another provider, or as another client of the same one, the
     * numbers by which it knows people are others: nobody is connected any more, and whoever came in by the one before
     * is out.
     *
     * @param version as it was seen
     * @throws BadInput where it was decided meanwhile
     */
    @Permit(
            code = "SignOnSettings.approve",
            value = {Role.LEAD, Role.HEAD})
    public void approve(long setupId, long version) {
        SignOnSetup setup = mine(setupId, version);
        long by = actors.current().accountId();
        SignOnSetup before = em.createQuery(
                        "select s from SignOnSetup s where s.state in :held order by s.id desc", SignOnSetup.class)
                .setParameter("held", List.of(SignOnSetup.State.ON, SignOnSetup.State.OFF))
                .getResultStream()
                .findFirst()
                .orElse(null);
        all(SignOnSetup.State.ON).forEach(old -> old.decide(SignOnSetup.State.OFF, by, Now.instant()));
        setup.decide(SignOnSetup.State.ON, by, Now.instant());
        if (before != null
                && !(before.getIssuer().equals(setup.getIssuer())
                        && before.getClientId().equals(setup.getClientId()))) {
            em.createQuery("update Account a set a.schoolAccount = null, a.version = a.version + 1 where "
                            + "a.schoolId = :school and a.schoolAccount is not null")
                    .setParameter("school", actors.current().schoolId())
                    .executeUpdate();
            endSessions();
        }
    }

    /**
     * Lets it not be so. What held before holds.
     *
     * @throws BadInput where it was decided meanwhile
     */
    @Permit(
            code = "SignOnSettings.refuse",
            value = {Role.LEAD, Role.HEAD})
    public void refuse(long setupId, long version) {
        mine(setupId, version)
                .decide(SignOnSetup.State.REFUSED, actors.current().accountId(), Now.instant());
    }

    private SignOnSetup mine(long setupId, long version) {
        SignOnSetup setup = em.find(SignOnSetup.class, setupId, LockModeType.PESSIMISTIC_WRITE);
        if (setup == null) {
            throw new NotFound("single sign-on");
        }
        current.about("single-sign-on", setupId);
        if (!setup.mayBeDecidedBy(actors.current().accountId())) {
            throw new NotPermitted("SignOnSettings");
        }
        if (!setup.isWaiting() || setup.getVersion() != version) {
            throw new BadInput(null, "decided");
        }
        return setup;
    }

    private void endSessions() {
        em.createQuery("delete from AccountSession s where s.signOnSubject is not null and s.accountId in "
                        + "(select a.id from Account a where a.schoolId = :school)")
                .setParameter("school", actors.current().schoolId())
                .executeUpdate();
    }

    private List<SignOnSetup> all(SignOnSetup.State state) {
        return em.createQuery("select s from SignOnSetup s where s.state = :state order by s.id", SignOnSetup.class)
                .setParameter("state", state)
                .getResultList();
    }

    private SignOnSetup in(SignOnSetup.State state) {
        return all(state).stream().findFirst().orElse(null);
    }

    /**
     * @return the secret that was typed, or the one that holds or waits for the same client of the same provider; null
     *     where there is none.
     */
    private String secret(SignOnForm form) {
        if (form.clientSecret() != null) {
            return form.clientSecret().strip();
        }
        // Never shown to another provider than the one that it was typed for.
        return Stream.of(SignOnSetup.State.WAITING, SignOnSetup.State.ON)
                .flatMap(state -> all(state).stream())
                .filter(known -> known.getIssuer().equals(form.issuer())
                        && known.getClientId().equals(form.clientId()))
                .map(SignOnSetup::getClientSecret)
                .findFirst()
                .orElse(null);
    }

    /**
     * How it is set.
     *
     * @param on what holds, without the secret; null where single sign-on is off
     * @param waiting what waits for a second person, or null
     * @param askedAt since when it waits
     * @param comeBack where the provider sends people back to
     * @param ended where the provider says that somebody has signed out there
     * @param signedOut where the provider sends people who have signed out there
     * @param signIn where the school's people sign in
     */
    public record State(
            SignOnForm on,
            SignOnForm waiting,
            Instant askedAt,
            String comeBack,
            String ended,
            String signedOut,
            String signIn) {}

    /**
     * What a provider can do that answers as it should.
     *
     * @param tellsOfEnds whether it tells when somebody has signed out there
     * @param canLeave whether people can be sent there to sign out
     */
    public record Tried(boolean tellsOfEnds, boolean canLeave) {}

    /**
     * What waits for a second person.
     *
     * @param id its id
     * @param version as it was seen, for {@code approve}
     * @param form what was set, without the secret
     * @param askedBy who asked
     * @param askedAt when
     * @param isMine whether the one who looks may decide it
     */
    public record Waiting(long id, long version, SignOnForm form, String askedBy, Instant askedAt, boolean isMine) {}
}
