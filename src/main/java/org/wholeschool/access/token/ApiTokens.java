package org.wholeschool.access.token;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * The tokens of a school's other systems. An administrator makes them alone, though they cannot read concerns nor make
 * somebody who can: with one token concerns are logged and nothing is read, with the other published numbers are read,
 * which is less than the account of a teacher or a governor, and those they make alone too.
 */
@Service
public class ApiTokens {

    /** A token, as what an entry of the record is about. */
    public static final String KIND = "token";

    static final int LONGEST_NAME = 80;

    /** A token lasts so many days at most: a leap year's. */
    static final int MOST_DAYS = 366;

    /** Its use is written down once in so long, not with every request. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /**
     * That a token is shown is one entry in ten minutes, in seconds, let in or not: what is done with it has its own,
     * and nobody shall flood the record.
     */
    private static final int SHOWN = 10 * 60;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /** @return every token of the school, those that are good first, then the latest. */
    @Permit(code = "ApiTokens.list", value = Role.ADMINISTRATOR)
    public List<Line> list() {
        ZoneId zone = zone();
        LocalDate today = Now.day(zone);
        return em.createQuery("select t from ApiToken t order by t.id desc", ApiToken.class)
                .getResultStream()
                .map(token -> line(token, zone, today))
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    /**
     * Makes a token.
     *
     * @param name what the other system is called, 1 to 80 characters
     * @param scope what it may do
     * @param lastDay the last day on which it is good, from today to a year from now
     * @return the token as the other system shows it; nobody can see it again
     * @throws BadInput where the name or the day cannot be taken
     */
    @Permit(code = "ApiTokens.make", value = Role.ADMINISTRATOR)
    public String make(String name, TokenScope scope, LocalDate lastDay) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME || tidy.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput("name", "name.length", LONGEST_NAME);
        }
        LocalDate today = Now.day(zone());
        if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            throw new BadInput("lastDay", "last-day.range");
        }
        Actor actor = actors.current();
        String secret = ApiToken.newSecret();
        ApiToken token = new ApiToken(tidy, scope, secret, actor.accountId(), Now.instant(), lastDay);
        em.persist(token);
        em.flush();
        current.about(KIND, token.getId());
        return ApiDoor.shown(actor.schoolId(), secret);
    }

    /**
     * Ends a token: with the next request it lets nobody in.
     *
     * @param id which
     * @throws NotFound where this school has none of that id
     */
    @Permit(code = "ApiTokens.end", value = Role.ADMINISTRATOR)
    public void end(long id) {
        ApiToken token = em.find(ApiToken.class, id);
        if (token == null) {
            throw new NotFound(KIND);
        }
        current.about(KIND, id);
        token.end(actors.current().accountId(), Now.instant());
    }

    /**
     * Looks a token up that somebody shows. Leaves an entry: done, or refused.
     *
     * @param secret what was shown
     * @param perMinute how many requests it may make in a minute
     * @return whom it lets in, and how long they have to wait; empty where it lets in no one, for whatever reason
     */
    @Permit(code = "ApiTokens.admit", value = Role.VISITOR, onceInSeconds = SHOWN)
    Optional<ApiDoor.Entry> admit(String secret, int perMinute) {
        Optional<ApiToken> known = em.createQuery("select t from ApiToken t where t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", ApiToken.hashOf(secret))
                .getResultStream()
                .findFirst();
        known.ifPresent(token -> current.about(KIND, token.getId()));
        Optional<ApiToken> good = known.filter(token -> token.isGoodOn(Now.day(zone())));
        good.ifPresentOrElse(this::note, current::refused);
        return good.map(token -> new ApiDoor.Entry(
                Actor.system(
                        token.getId(),
                        actors.current().schoolId(),
                        token.getScope().role()),
                take(token.getId(), perMinute, Now.instant().toEpochMilli())));
    }

    private void note(ApiToken token) {
        Instant now = Now.instant();
        if (token.getUsedAt() == null || token.getUsedAt().plus(NOTED_EVERY).isBefore(now)) {
            // Without a version: two requests at once may both write it, and neither shall fail.
            em.createQuery("update ApiToken t set t.usedAt = :now where t.id = :id")
                    .setParameter("now", now)
                    .setParameter("id", token.getId())
                    .executeUpdate();
        }
    }

    /**
     * Takes one request of the minute's worth that a token has. It gets one back each time that its share of a minute
     * has passed: its row keeps when all of them are there again, and a request moves that on by its share. Each of the
     * two statements is whole by itself, so no request is counted twice, however many servers answer. (The generic cell
     * rate algorithm, ITU-T I.371, with a burst of a minute.)
     *
     * @param now milliseconds since 1970
     * @return zero where it was taken; else how long until the next one can be, and nothing was taken
     */
    private Duration take(long id, int perMinute, long now) {
        long share = MINUTE / perMinute;
        // What was not used is not saved up; and a clock that was set back makes no one wait for as long as that.
        em.createQuery("update ApiToken t set t.rateFullAt = :now where t.id = :id"
                        + " and (t.rateFullAt < :now or t.rateFullAt > :clockSetBack)")
                .setParameter("now", now)
                .setParameter("clockSetBack", now + 2 * MINUTE)
                .setParameter("id", id)
                .executeUpdate();
        int taken = em.createQuery("update ApiToken t set t.rateFullAt = t.rateFullAt + :share where t.id = :id"
                        + " and t.rateFullAt <= :last")
                .setParameter("share", share)
                .setParameter("last", now + MINUTE - share)
                .setParameter("id", id)
                .executeUpdate();
        if (taken > 0) {
            return Duration.ZERO;
        }
        long fullAt = em.createQuery("select t.rateFullAt from ApiToken t where t.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        return Duration.ofMillis(fullAt + share - now - MINUTE);
    }

    /** @return by number, what the school's other systems are called: in the record they stand as numbers. */
    @Permit(code = "ApiTokens.names", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = SHOWN)
    public Map<Long, String> names() {
        return em.createQuery("select t from ApiToken t", ApiToken.class)
                .getResultStream()
                .collect(Collectors.toMap(ApiToken::getId, ApiToken::getName));
    }

    /**
     * @param part of a name, as typed
     * @return the numbers of the other systems in whose name it stands
     */
    @Permit(code = "ApiTokens.named", value = Role.DATA_PROTECTION_OFFICER, onceInSeconds = SHOWN)
    public Set<Long> named(String part) {
        String sought = part.strip().toLowerCase(Locale.ROOT);
        return em.createQuery("select t from ApiToken t", ApiToken.class)
                .getResultStream()
                .filter(token -> token.getName().toLowerCase(Locale.ROOT).contains(sought))
                .map(ApiToken::getId)
                .collect(Collectors.toSet());
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    private static Line line(ApiToken token, ZoneId zone, LocalDate today) {
        State state = token.getEndedAt() != null ? State.ENDED : token.isGoodOn(today) ? State.GOOD : State.RUN_OUT;
        return new Line(
                token.getId(),
                token.getName(),
                token.getScope().getCode(),
                token.getMadeAt().atZone(zone),
                token.getLastDay(),
                token.getUsedAt() == null ? null : token.getUsedAt().atZone(zone),
                state);
    }

    /** Whether a token still lets its holder in. */
    public enum State {
        GOOD,
        RUN_OUT,
        ENDED
    }

    /**
     * A token as the administrator sees it, without its secret.
     *
     * @param id its number
     * @param name what the system is called
     * @param scope what it may do, as other systems write it
     * @param madeAt when it was made
     * @param lastDay the last day on which it is good
     * @param usedAt when it was used last, to about a minute; null where it never was
     * @param state whether it lets its holder in
     */
    public record Line(
            long id,
            String name,
            String scope,
            ZonedDateTime madeAt,
            LocalDate lastDay,
            ZonedDateTime usedAt,
            State state) {

        public boolean isGood() {
            return state == State.GOOD;
        }
    }
}
