package org.wholeschool.access.singlesignon;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.config.SignInSettings;

/**
 * What providers say of themselves (OpenID Connect Discovery 1.0) and the keys that they sign with. Kept for moments
 * only: long enough for a morning on which everybody signs in, short enough that somebody is told when the provider is
 * gone. One of all who wait for a provider asks it.
 */
@ApplicationScoped
class Providers {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);

    /** A provider that did not answer is not asked again at once: whoever comes next is told straight away. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(3);

    /**
     * Signatures with a key that the provider alone has. "none", and those with a secret that both sides know, are not
     * among them.
     */
    private static final Set<JWSAlgorithm> SIGNED_BY_THE_PROVIDER = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private ProviderHttp http;

    @PostConstruct
    void open() {
        http = new ProviderHttp(SignInSettings.identityProviders(), PATIENCE);
    }

    ProviderHttp http() {
        return http;
    }

    /**
     * @param issuer the provider
     * @return what it says of itself now, or said a moment ago
     * @throws SignOnTrouble where it does not answer, or not as a provider does
     */
    Provider find(String issuer) {
        return known(issuer).provider();
    }

    /** @return what the provider said of itself last, however long ago, where that is known; else as {@code find}. */
    Provider lastKnown(String issuer) {
        Provider last = known(issuer).last;
        return last != null ? last : find(issuer);
    }

    /** @return what it says of itself now. */
    Provider ask(String issuer) {
        return read(issuer);
    }

    /**
     * @param mayAskAgain whether it is asked for its keys once more for a signature by one that is not among those
     *     known. Not for what anybody could have sent: there that happens twice a minute at most
     * @return its keys
     */
    JWKSource<SecurityContext> keys(Provider provider, boolean mayAskAgain) {
        Known of = known(provider.issuer());
        return (selector, context) -> of.select(provider, selector, mayAskAgain);
    }

    private Known known(String issuer) {
        return known.computeIfAbsent(issuer, Known::new);
    }

    private Provider read(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        try {
            OIDCProviderMetadata said =
                    OIDCProviderMetadata.parse(http.get(URI.create(base + "/.well-known/openid-configuration"))
                            .good());
            Set<JWSAlgorithm> algorithms = said.getIDTokenJWSAlgs() == null
                    ? Set.of()
                    : said.getIDTokenJWSAlgs().stream()
                            .filter(SIGNED_BY_THE_PROVIDER::contains)
                            .collect(Collectors.toUnmodifiableSet());
            boolean sound = said.getIssuer().getValue().equals(issuer)
                    && http.isAllowed(said.getAuthorizationEndpointURI())
                    && http.isAllowed(said.getTokenEndpointURI())
                    && http.isAllowed(said.getJWKSetURI())
                    && !algorithms.isEmpty();
            if (!sound) {
                throw new SignOnTrouble(Trouble.NONSENSE);
            }
            URI end = http.isAllowed(said.getEndSessionEndpointURI()) ? said.getEndSessionEndpointURI() : null;
            boolean byPost = said.getTokenEndpointAuthMethods() != null
                    && !said.getTokenEndpointAuthMethods().isEmpty()
                    && said.getTokenEndpointAuthMethods().stream()
                            .noneMatch(method -> method.getValue().equals("client_secret_basic"));
            return new Provider(
                    issuer,
                    said.getAuthorizationEndpointURI(),
                    said.getTokenEndpointURI(),
                    said.getJWKSetURI(),
                    end,
                    algorithms,
                    byPost,
                    said.supportsBackChannelLogout());
        } catch (ParseException | IllegalArgumentException notAsAProvider) {
            throw new SignOnTrouble(Trouble.NONSENSE);
        }
    }

    private JWKSet keysOf(Provider provider) {
        try {
            return JWKSet.parse(http.get(provider.keys()).good());
        } catch (java.text.ParseException notKeys) {
            throw new SignOnTrouble(Trouble.NONSENSE);
        }
    }

    /** What is known of one provider. */
    private final class Known {

        private final String issuer;
        private volatile Provider last;
        private Instant lastAt = Instant.MIN;
        private Instant failedAt = Instant.MIN;
        private Trouble failed;
        private JWKSet keys;
        private Instant keysAt = Instant.MIN;
        private Instant keysFailedAt = Instant.MIN;
        private Trouble keysFailed;

        Known(String issuer) {
            this.issuer = issuer;
        }

        synchronized Provider provider() {
            Instant now = Now.instant();
            if (isWithin(lastAt, KEPT, now)) {
                return last;
            }
            if (isWithin(failedAt, LEFT_ALONE, now)) {
                throw new SignOnTrouble(failed);
            }
            try {
                last = read(issuer);
                lastAt = Now.instant();
                return last;
            } catch (SignOnTrouble trouble) {
                failed = trouble.trouble();
                failedAt = Now.instant();
                throw trouble;
            }
        }

        synchronized List<JWK> select(Provider provider, JWKSelector selector, boolean mayAskAgain) {
            boolean isOld = !isWithin(keysAt, KEYS_KEPT, Now.instant());
            if (isOld) {
                fetch(provider);
            }
            List<JWK> fitting = selector.select(keys);
            if (fitting.isEmpty() && !isOld && (mayAskAgain || !isWithin(keysAt, KEPT, Now.instant()))) {
                fetch(provider);
                fitting = selector.select(keys);
            }
            return fitting;
        }

        private void fetch(Provider provider) {
            if (isWithin(keysFailedAt, LEFT_ALONE, Now.instant())) {
                throw new SignOnTrouble(keysFailed);
            }
            try {
                keys = keysOf(provider);
                keysAt = Now.instant();
            } catch (SignOnTrouble trouble) {
                keysFailed = trouble.trouble();
                keysFailedAt = Now.instant();
                throw trouble;
            }
        }
    }

    /** @return whether that was so long ago at most; not where the clock was set back since. */
    private static boolean isWithin(Instant then, Duration time, Instant now) {
        return !then.equals(Instant.MIN) && !now.isBefore(then) && now.isBefore(then.plus(time));
    }

    /**
     * What a provider says of itself.
     *
     * @param issuer its name for itself
     * @param authorize where people are sent to sign in
     * @param token where a code becomes tokens
     * @param keys where its keys are
     * @param end where people are sent to sign out there too, or null
     * @param algorithms what it signs with
     * @param byPost whether the secret is shown in the form, and not in the header
     * @param tellsOfEnds whether it tells when somebody has signed out there
     */
    record Provider(
            String issuer,
            URI authorize,
            URI token,
            URI keys,
            URI end,
            Set<JWSAlgorithm> algorithms,
            boolean byPost,
            boolean tellsOfEnds) {}
}
