package org.wholeschool.access.singlesignon;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.access.signin.SignInQueue;
import org.wholeschool.access.signin.SignInThrottle;
import org.wholeschool.platform.Now;

/**
 * Sends people to their school's provider and takes them back (OpenID Connect Core 1.0, the code flow, with PKCE). It
 * stands before the actions of {@link SingleSignOn}, and so before their transactions: whoever waits for a provider
 * holds no connection to the database.
 */
@ApplicationScoped
class SignOnDoor {

    private static final Set<String> NOT_NOW = Set.of("temporarily_unavailable", "server_error");
    /** No provider gives out a code like this. */
    private static final String NO_CODE = "not-a-code";

    @Inject
    private Providers providers;

    @Inject
    private SignOnAccounts accounts;

    @Inject
    private SingleSignOn signOn;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInQueue queue;

    /**
     * @param started what waits in the browser's cookie from now on
     * @return where to send the browser
     * @throws SignOnTrouble where the provider cannot be reached, or single sign-on is off
     */
    URI begin(Started started) {
        SignOnClient client = accounts.client(started.schoolId()).orElseThrow(() -> new SignOnTrouble(Trouble.OFF));
        try {
            return new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "profile", "email"),
                            new ClientID(client.clientId()),
                            SignOnAddresses.comeBack())
                    .endpointURI(providers.find(client.issuer()).authorize())
                    .state(new State(started.state()))
                    .nonce(new Nonce(started.nonce()))
                    .codeChallenge(new CodeVerifier(started.verifier()), CodeChallengeMethod.S256)
                    .build()
                    .toURI();
        } catch (SignOnTrouble trouble) {
            signOn.putOff(client.schoolId(), trouble.trouble());
            throw trouble;
        }
    }

    /**
     * Takes somebody back.
     *
     * @param started what waited in the browser's cookie, null where nothing did
     * @param returned what the provider has sent with them, by name
     * @param address where the request came from
     * @return who they are, or why they are not let in
     */
    Arrival comeBack(Started started, Map<String, String> returned, String address) {
        if (started == null || !started.isOf(returned.get("state"))) {
            signOn.stray();
            return Arrival.not(started, Trouble.AGAIN);
        }
        try {
            // What comes after it waits for the provider, and so in no place of the queue.
            queue.attempt(SignInQueue.Lane.UNGUESSABLE, () -> checkFirst(started), () -> {
                throw new SignOnTrouble(Trouble.WAIT);
            });
            SignOnClient client = accounts.client(started.schoolId()).orElseThrow(() -> new SignOnTrouble(Trouble.OFF));
            TokenCheck.Vouched vouched = exchange(client, started, returned);
            SignOnAccounts.Decision decision = started.connect() == null
                    ? signOn.enter(client, vouched)
                    : signOn.connect(client, vouched, started.connect());
            return new Arrival(
                    started,
                    decision.trouble(),
                    decision.accountId(),
                    client.identity(vouched.subject()),
                    client.session(vouched.sid()),
                    vouched.mfa());
        } catch (SignOnTrouble trouble) {
            note(started.schoolId(), trouble.trouble(), address);
            return Arrival.not(started, trouble.trouble());
        } catch (PersistenceException anotherAtTheSameMoment) {
            // Somebody who comes in for the first time in two windows is made one account; the second one finds it when
            // it begins again.
            return Arrival.not(started, Trouble.AGAIN);
        }
    }

    /** Notes a failure, each of an address up to some number: nobody is kept waiting, and nobody fills the record. */
    private void note(long schoolId, Trouble trouble, String address) {
        if (trouble == Trouble.WAIT
                || !SignInDoor.book(throttle, SignInThrottle.ofMisses("sign-on", address))
                        .isZero()) {
            signOn.putOff(schoolId, trouble);
        } else {
            signOn.turnAway(schoolId, trouble);
        }
    }

    private boolean checkFirst(Started started) {
        boolean isFirst;
        try {
            isFirst = accounts.spend(
                    started.schoolId(),
                    started.state(),
                    started.at().plus(Started.LASTS).plus(TokenCheck.CLOCKS_DIFFER));
        } catch (PersistenceException anotherAtTheSameMoment) {
            isFirst = false;
        }
        if (!isFirst) {
            throw new SignOnTrouble(Trouble.AGAIN);
        }
        return true;
    }

    private TokenCheck.Vouched exchange(SignOnClient client, Started started, Map<String, String> returned) {
        if (returned.containsKey("error")) {
            throw new SignOnTrouble(NOT_NOW.contains(returned.get("error")) ? Trouble.DOWN : Trouble.DENIED);
        }
        // RFC 9207: a provider that says who it is must be the one that was asked.
        if (!returned.getOrDefault("iss", client.issuer()).equals(client.issuer()) || !returned.containsKey("code")) {
            throw new SignOnTrouble(Trouble.UNTRUSTED);
        }
        Providers.Provider provider = providers.find(client.issuer());
        String token = new CodeExchange(providers.http(), provider, client.clientId(), client.secret())
                .redeem(returned.get("code"), started.verifier());
        return new TokenCheck(client, provider.algorithms(), providers.keys(provider, true))
                .vouched(token, started.nonce());
    }

    /**
     * Tries a provider out, as far as that goes without a person.
     *
     * @param secret null where none is known yet; it is then not tried
     * @return what it says of itself
     * @throws SignOnTrouble where something is wrong
     */
    Providers.Provider tryOut(String issuer, String clientId, String secret) {
        Providers.Provider provider = providers.ask(issuer);
        if (clientId != null && secret != null) {
            try {
                new CodeExchange(providers.http(), provider, clientId, secret)
                        .redeem(NO_CODE, new CodeVerifier().getValue());
            } catch (SignOnTrouble trouble) {
                // That there is no such code is what it says to whom it knows.
                if (trouble.trouble() != Trouble.AGAIN) {
                    throw trouble;
                }
            }
        }
        return provider;
    }

    /** @return whether people may be sent to that address. */
    boolean isAllowed(URI issuer) {
        return providers.http().isAllowed(issuer);
    }

    /**
     * @return where to send somebody who has signed out here, so that they can sign out there too; null where that is
     *     nowhere.
     */
    URI leave(long schoolId) {
        SignOnClient client = accounts.client(schoolId).orElse(null);
        if (client == null) {
            return null;
        }
        try {
            URI end = providers.lastKnown(client.issuer()).end();
            return end == null
                    ? null
                    : URI.create(end
                            + (end.getRawQuery() == null ? "?" : "&")
                            + ProviderHttp.encoded(Map.of(
                                    "client_id",
                                    client.clientId(),
                                    "post_logout_redirect_uri",
                                    SignOnAddresses.signedOut())));
        } catch (SignOnTrouble notNow) {
            return null;
        }
    }

    /**
     * Takes a provider's word that somebody has signed out there.
     *
     * @param token as it came, from whomever
     * @return whether it stands up, and sessions that came of that sign-in are over
     */
    boolean end(long schoolId, String token) {
        SignOnClient client = accounts.client(schoolId).orElse(null);
        if (client == null) {
            return false;
        }
        try {
            Providers.Provider provider = providers.lastKnown(client.issuer());
            TokenCheck.Notice notice =
                    new TokenCheck(client, provider.algorithms(), providers.keys(provider, false)).notice(token);
            if (!accounts.spend(
                    schoolId,
                    "notice " + notice.id(),
                    Now.instant().plus(TokenCheck.NOTICE_LASTS).plus(TokenCheck.CLOCKS_DIFFER))) {
                throw new SignOnTrouble(Trouble.AGAIN);
            }
            signOn.end(client, notice);
            return true;
        } catch (SignOnTrouble | PersistenceException doubtful) {
            signOn.doubtEnd(schoolId);
            return false;
        }
    }

    /**
     * Somebody who came back.
     *
     * @param started what they had begun, or null
     * @param trouble why they are not let in, null where they are
     * @param accountId who they are here, where that is known
     * @param subject who they are there, as a keyed hash
     * @param sid their session there, as a keyed hash, or null
     * @param mfa whether they have shown the provider two factors
     */
    record Arrival(Started started, Trouble trouble, Long accountId, String subject, String sid, boolean mfa) {

        static Arrival not(Started started, Trouble trouble) {
            return new Arrival(started, trouble, null, null, null, false);
        }
    }
}
