package org.wholeschool.access.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.AccountPrincipal;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountSession;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.access.permit.BodyLimit;
import org.wholeschool.access.permit.PageGuard;
import org.wholeschool.access.secondfactor.SecondFactorGate;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.SignInSettings;
import org.wholeschool.platform.connection.InsidePerson;
import org.wholeschool.platform.connection.InsideSessions;
import org.wholeschool.platform.web.DatabaseAway;

/**
 * Tells the server at each request who it is from. Who may see a page is decided by {@link PageGuard}. Each request
 * reads the row of its session, the account, its last day, the ends of its roles and the second factor, without a
 * cache.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    /**
     * A page that stays open says so when it asks for what is new by itself: that nobody sits there must not keep them
     * signed in. It can only shorten one's own session.
     */
    private static final String PASSIVE = "Wholeschool-Passive";

    @Inject
    private AccountReader accounts;

    @Inject
    private SecondFactorGate secondFactor;

    @Inject
    private Sessions sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        SignedIn signedIn = session == null ? null : (SignedIn) session.getAttribute(SignedIn.ATTRIBUTE);
        if (signedIn == null || request.getRequestURI().contains("/jakarta.faces.resource/")) {
            return context.doNothing();
        }
        try {
            return checkSession(session, signedIn, request, context);
        } catch (RuntimeException fault) {
            if (!DatabaseAway.isCauseOf(fault)) {
                throw fault;
            }
            return answerThatItIsAway(request, response);
        }
    }

    /** Who it is cannot be looked up now. That ends no session: the next request looks again. */
    private static AuthenticationStatus answerThatItIsAway(HttpServletRequest request, HttpServletResponse response) {
        try {
            DatabaseAway.answer(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException nobodyListens) {
            throw new UncheckedIOException(nobodyListens);
        }
    }

    private AuthenticationStatus checkSession(
            HttpSession session, SignedIn signedIn, HttpServletRequest request, HttpMessageContext context) {
        Instant now = Now.instant();
        Optional<AccountSession> open =
                signedIn.isOverAt(now) ? Optional.empty() : sessions.open(signedIn, now, isPassive(request));
        Optional<Actor> actor = open.flatMap(
                row -> accounts.actor(signedIn.accountId()).filter(known -> !row.isBySignOn() || isForGroups(known)));
        if (actor.isEmpty()) {
            session.invalidate();
            return context.doNothing();
        }
        if (!isPassive(request)) {
            session.setAttribute(SignedIn.ATTRIBUTE, signedIn.seen(now));
        }
        Actor known = secondFactor.narrowed(actor.get(), session);
        request.setAttribute(Actors.KNOWN, known);
        if (known.equals(actor.get())) {
            InsideSessions.begin(
                    session.getId(),
                    new InsidePerson(
                            known.accountId(),
                            known.schoolId(),
                            (path, type) -> BodyLimit.takesFile(path, type, known.roles())),
                    SignInSettings.sessionIdle());
        } else {
            // What is kept for those who are in is not for a password alone where more is asked for.
            InsideSessions.end(session.getId());
        }
        Set<String> roles = known.roles().stream().map(Role::name).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(new AccountPrincipal(known), roles);
    }

    private static boolean isPassive(HttpServletRequest request) {
        return request.getHeader(PASSIVE) != null;
    }

    /** Whoever keeps the provider could else be inside as somebody who is made a lead. */
    private static boolean isForGroups(Actor known) {
        return known.roles().stream().allMatch(Role::isGivenByGroups);
    }
}
