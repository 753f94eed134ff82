package org.wholeschool.access.singlesignon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.server.KeycloakRealm;

/**
 * A provider that answers what a test wants, as no real one does. Each has a name of its own, of which nothing is known
 * from before.
 */
final class CrookedProvider implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?:^|&)code=([^&]*)");
    private static final URI ADDRESS = URI.create(System.getProperty("wholeschool.test.crooked", "http://127.0.0.1:1"));

    private final String path = "/" + UUID.randomUUID();
    private final RSAKey key = newKey("one");
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private volatile Answer discovery = Answer.of(discovery(""));
    private volatile Answer keys = Answer.of(new JWKSet(key.toPublicJWK()).toString());
    private final AtomicInteger askedForKeys = new AtomicInteger();
    private volatile UnaryOperator<String> vouched;
    private volatile Answer token = new Answer(400, "{\"error\":\"invalid_grant\"}");

    CrookedProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(ADDRESS.getHost(), ADDRESS.getPort()), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(threads);
        server.createContext(path + "/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
        server.createContext(path + "/token", exchange -> answer(exchange, token(exchange)));
        server.createContext(path + "/keys", exchange -> {
            askedForKeys.incrementAndGet();
            answer(exchange, keys);
        });
        server.start();
    }

    /**
     * An answer.
     *
     * @param status its status; 0 for one that never comes
     * @param body its text
     */
    record Answer(int status, String body) {

        static final Answer NEVER = new Answer(0, "");

        static Answer of(String body) {
            return new Answer(200, body);
        }
    }

    String issuer() {
        return ADDRESS + path;
    }

    /** @return what it says of itself, with something more in it. */
    String discovery(String more) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
                 "subject_types_supported": ["pairwise"], "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]%2$s}""".formatted(issuer(), more);
    }

    void saysOfItself(Answer said) {
        discovery = said;
    }

    void givesKeys(Answer answer) {
        keys = answer;
    }

    int askedForKeys() {
        return askedForKeys.get();
    }

    void answersCodes(Answer answer) {
        vouched = null;
        token = answer;
    }

    /** From now on a code, for which the nonce is taken, becomes a token with those claims beside the usual ones. */
    void vouches(Consumer<JWTClaimsSet.Builder> claims) {
        vouched = nonce -> {
            JWTClaimsSet.Builder all = usual().claim("nonce", nonce);
            claims.accept(all);
            return "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \""
                    + signed(JOSEObjectType.JWT, all.build()) + "\"}";
        };
    }

    private Answer token(HttpExchange exchange) throws IOException {
        Matcher code = CODE.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        UnaryOperator<String> known = vouched;
        return known != null && code.find() ? Answer.of(known.apply(code.group(1))) : token;
    }

    JWTClaimsSet.Builder usual() {
        Instant now = Now.server();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(KeycloakRealm.CLIENT)
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
    }

    String signed(JOSEObjectType type, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.status() == 0) {
            awaitRelease();
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.status() == 302) {
            exchange.getResponseHeaders().set("Location", answer.body());
        }
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status() == 0 ? 200 : answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Is gone: nobody answers any more. */
    @Override
    public void close() {
        release.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
