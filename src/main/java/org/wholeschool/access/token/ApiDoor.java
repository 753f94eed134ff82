package org.wholeschool.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.persistence.SchoolIds;

/**
 * Lets other systems in, by the token in the header of each request and by nothing else: no cookie and no session
 * counts here, so that no browser can be led to do anything. A token begins with the number of its school, so that it
 * is looked up among that school's own and no table is outside the rule of one school. Wrong ones are not counted: 256
 * random bits are not guessed, and a count by address would let a stranger shut a real system out.
 */
@ApplicationScoped
public class ApiDoor {

    private static final Pattern BEARER = Pattern.compile("[Bb]earer +ws_([0-9]{1,18})_([A-Za-z0-9_-]{43})");

    @Inject
    private ApiTokens tokens;

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    /** @return a token as another system shows it. */
    static String shown(long schoolId, String secret) {
        return "ws_" + schoolId + "_" + secret;
    }

    /**
     * @param authorization the header of that name, or null
     * @return who it is, and how long they have to wait
     */
    public Entry enter(String authorization) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization.strip());
        if (!bearer.matches() || !schools.all().contains(Long.valueOf(bearer.group(1)))) {
            return Entry.NOBODY;
        }
        Actor visitor = new Actor(null, Long.parseLong(bearer.group(1)), Set.of(Role.VISITOR));
        Optional<Entry> system = actors.as(visitor, () -> tokens.admit(bearer.group(2), Settings.apiPerMinute()));
        return system.orElse(Entry.NOBODY);
    }

    /**
     * Whom a token lets in.
     *
     * @param actor who, null where it is nobody
     * @param delay how long until the next request is answered; zero where this one is
     */
    public record Entry(Actor actor, Duration delay) {

        private static final Entry NOBODY = new Entry(null, Duration.ZERO);
    }
}
