package org.wholeschool.setup;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Account;
import org.wholeschool.access.Accounts;
import org.wholeschool.access.Actors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Passwords;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.KeyedHash;
import org.wholeschool.platform.Service;

/**
 * The first people come in by a link that the last page of the set-up shows once and whoever sets up hands on. An account comes to be when its
 * person has chosen a password; until then nobody can sign in to it.
 */
@Service
public class FirstPeopleByLink implements FirstPeople {

    /** So long a link is valid. */
    static final Duration VALID = Duration.ofDays(7);

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int ONE_LOOK_SECONDS = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Accounts accounts;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Override
    @Permit(Role.SET_UP)
    public List<Invited> invite(List<Person> people) {
        List<Invited> invited = new ArrayList<>();
        for (Person person : people) {
            String secret = Secrets.make();
            em.persist(new SetupLink(hash(secret), actors.current().schoolId(), person, Instant.now().plus(VALID)));
            invited.add(new Invited(person, "/setup/password.xhtml?link=" + secret));
        }
        return invited;
    }

    /**
     * @param secret from a link
     * @return whose it is, and for which school; null where it is none, was used or is too old: which of these, nobody is told
     */
    @Permit(value = Role.VISITOR, onceInSeconds = ONE_LOOK_SECONDS)
    public Holder holder(String secret) {
        SetupLink link = secret == null ? null : em.find(SetupLink.class, hash(secret));
        if (link == null || !link.isValidAt(Instant.now())) {
            current.refused();
            return null;
        }
        return new Holder(link.forSchool(), link.person().name(), link.person().role());
    }

    /**
     * Makes the account, with the password that its person has chosen. The link is used up.
     *
     * @param secret   from a link of the school that is acted for
     * @param password 12 to 200 characters
     * @throws BadInput where the password is too short or too long
     * @throws NotFound where the link is none, was used or is too old
     */
    @Permit(Role.SET_UP)
    public void choosePassword(String secret, String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new BadInput("password", "password.length", SHORTEST);
        }
        SetupLink link = em.find(SetupLink.class, hash(secret), LockModeType.PESSIMISTIC_WRITE);
        if (link == null || !link.isValidAt(Instant.now()) || link.forSchool() != actors.current().schoolId()) {
            throw new NotFound("link");
        }
        Person person = link.person();
        if (person.email().equalsIgnoreCase(password.strip()) || person.name().equalsIgnoreCase(password.strip())) {
            throw new BadInput("password", "password.known");
        }
        Account account = new Account(link.forSchool(), person.email(), person.name(), Passwords.hash(password), Set.of(person.role()));
        accounts.create(List.of(account));
        em.remove(link);
        em.flush();
        current.about("account", account.getId());
    }

    private static String hash(String secret) {
        return KeyedHash.of("setup-link", secret.strip());
    }

    /**
     * Whose a link is.
     *
     * @param schoolId of which school
     * @param name     who
     * @param role     as what they come in
     */
    public record Holder(long schoolId, String name, Role role) {
    }
}
