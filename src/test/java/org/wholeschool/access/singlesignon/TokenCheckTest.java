package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Now;

class TokenCheckTest {

    private static final String ISSUER = "https://provider.example";
    private static final String CLIENT = "wholeschool";
    private static final String NONCE = "nonce-of-this-sign-in";
    private static final RSAKey KEY = CrookedProvider.newKey("one");
    private static final RSAKey OF_SOMEBODY_ELSE = CrookedProvider.newKey("one");
    private static final JOSEObjectType NOTICE = new JOSEObjectType("logout+jwt");
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static TokenCheck check(boolean trusted, String claim) {
        SignOnClient client = new SignOnClient(
                7,
                ISSUER,
                CLIENT,
                "a secret that both sides know, long enough",
                claim,
                trusted,
                GroupRoles.ofLines("Teachers", "Governors"));
        return new TokenCheck(client, Set.of(JWSAlgorithm.RS256), new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));
    }

    private static JWTClaimsSet.Builder usual() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(5)))
                .claim("nonce", NONCE)
                .claim("email", "robin@school.example")
                .claim("email_verified", true)
                .claim("groups", List.of("Teachers"));
    }

    private static Date in(Duration time) {
        return Date.from(Now.server().plus(time));
    }

    private static String signed(JWSAlgorithm algorithm, JOSEObjectType type, JWSSigner signer, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).type(type).keyID("one").build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String signed(JWTClaimsSet claims) {
        try {
            return signed(JWSAlgorithm.RS256, JOSEObjectType.JWT, new RSASSASigner(KEY), claims);
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static TokenCheck.Vouched vouched(Consumer<JWTClaimsSet.Builder> change) {
        return vouched(check(false, "groups"), change);
    }

    private static TokenCheck.Vouched vouched(TokenCheck check, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = usual();
        change.accept(claims);
        return check.vouched(signed(claims.build()), NONCE);
    }

    private static void assertTrouble(Trouble expected, Consumer<JWTClaimsSet.Builder> change) {
        assertEquals(
                expected,
                assertThrows(SignOnTrouble.class, () -> vouched(change)).trouble());
    }

    private static void assertUntrusted(String token) {
        assertEquals(
                Trouble.UNTRUSTED,
                assertThrows(SignOnTrouble.class, () -> check(false, "groups").vouched(token, NONCE))
                        .trouble());
    }

    @Test
    void whatTheProviderVouchesForIsRead() {
        TokenCheck.Vouched vouched = vouched(claims ->
                claims.claim("name", "Robin Hall").claim("sid", "session-1").claim("amr", List.of("pwd", "mfa")));
        assertEquals(
                new TokenCheck.Vouched(
                        "somebody",
                        "session-1",
                        "robin@school.example",
                        "Robin Hall",
                        List.of("Teachers"),
                        false,
                        true),
                vouched);
        assertFalse(vouched(claims -> claims.claim("amr", List.of("pwd"))).mfa());
    }

    @Test
    void onlyASignatureOfTheProviderCounts() throws JOSEException {
        JWTClaimsSet claims = usual().build();
        assertUntrusted(new PlainJWT(claims).serialize());
        assertUntrusted(signed(
                JWSAlgorithm.HS256,
                JOSEObjectType.JWT,
                new MACSigner("a secret that both sides know, long enough"),
                claims));
        assertUntrusted(signed(
                JWSAlgorithm.HS256,
                JOSEObjectType.JWT,
                new MACSigner(KEY.toPublicJWK().toJSONString()),
                claims));
        assertUntrusted(signed(JWSAlgorithm.RS256, JOSEObjectType.JWT, new RSASSASigner(OF_SOMEBODY_ELSE), claims));
        // One that the provider does not say it signs with.
        assertUntrusted(signed(JWSAlgorithm.RS512, JOSEObjectType.JWT, new RSASSASigner(KEY), claims));
        String[] good = signed(claims).split("\\.");
        String[] other = signed(usual().subject("somebody else").build()).split("\\.");
        assertUntrusted(good[0] + "." + other[1] + "." + good[2]);
        assertUntrusted("nonsense");
        assertUntrusted("");
        assertUntrusted(null);
    }

    @Test
    void itIsMeantForThisSchoolsClientAndForThisSignIn() {
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.audience("another-schools-client"));
        assertTrouble(
                Trouble.UNTRUSTED,
                claims -> claims.audience(List.of(CLIENT, "another")).claim("azp", "another"));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.audience(List.of(CLIENT, "another")));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.claim("azp", "another"));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.issuer("https://another.example"));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.claim("nonce", "of another sign-in"));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.claim("nonce", null));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.subject(null));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.subject("x".repeat(256)));
        assertEquals(
                "somebody",
                vouched(claims -> claims.audience(List.of(CLIENT, "another")).claim("azp", CLIENT))
                        .subject());
    }

    @Test
    void itIsOfNowByClocksThatDifferByAMinuteAtMost() {
        assertEquals(
                "somebody",
                vouched(claims -> claims.issueTime(in(Duration.ofSeconds(30)))).subject());
        assertEquals(
                "somebody",
                vouched(claims -> claims.expirationTime(in(Duration.ofSeconds(-30))))
                        .subject());
        assertTrouble(
                Trouble.CLOCK,
                claims -> claims.issueTime(in(Duration.ofMinutes(10))).expirationTime(in(Duration.ofMinutes(15))));
        assertTrouble(
                Trouble.CLOCK,
                claims -> claims.issueTime(in(Duration.ofMinutes(-20))).expirationTime(in(Duration.ofMinutes(-10))));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.expirationTime(null));
        assertTrouble(Trouble.UNTRUSTED, claims -> claims.issueTime(null));
    }

    @Test
    void anAddressIsTakenThatIsVerifiedOrWhereTheSchoolSaysThatTheyAllAreRight() {
        TokenCheck trusting = check(true, "groups");
        assertNull(vouched(claims -> claims.claim("email_verified", false)).address());
        assertNull(vouched(claims -> claims.claim("email_verified", null)).address());
        assertEquals(
                "robin@school.example",
                vouched(claims -> claims.claim("email_verified", "true")).address());
        assertEquals(
                "robin@school.example",
                vouched(trusting, claims -> claims.claim("email_verified", null))
                        .address());
        assertNull(
                vouched(trusting, claims -> claims.claim("email_verified", false))
                        .address(),
                "not one that it says it has not verified");
        assertEquals(
                "robin@tenant.example",
                vouched(
                                trusting,
                                claims -> claims.claim("email", null)
                                        .claim("email_verified", null)
                                        .claim("preferred_username", "robin@tenant.example"))
                        .address());
        assertNull(vouched(claims -> claims.claim("email", null).claim("preferred_username", "robin@tenant.example"))
                .address());
    }

    @Test
    void groupsAreReadAsListOrAsOneValueAndTooManyAreSeen() {
        assertEquals(
                List.of("a", "b"),
                vouched(claims -> claims.claim("groups", List.of("a", 7, "b"))).groups());
        assertEquals(
                List.of("northfield.example"),
                vouched(check(false, "hd"), claims -> claims.claim("hd", "northfield.example"))
                        .groups());
        assertEquals(
                List.of(),
                vouched(claims -> claims.claim("groups", Map.of("a", true))).groups());
        assertTrue(vouched(claims -> claims.claim("groups", null).claim("_claim_names", Map.of("groups", "src1")))
                .tooManyGroups());
        assertTrue(vouched(claims -> claims.claim("groups", null).claim("hasgroups", true))
                .tooManyGroups());
        assertFalse(vouched(
                        check(false, "roles"),
                        claims -> claims.claim("groups", null).claim("_claim_names", Map.of("groups", "src1")))
                .tooManyGroups());
    }

    private static String notice(JOSEObjectType type, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("somebody")
                .claim("sid", "session-1")
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(Duration.ofMinutes(2)))
                .jwtID("notice-1")
                .claim("events", Map.of(EVENT, Map.of()));
        change.accept(claims);
        try {
            return signed(JWSAlgorithm.RS256, type, new RSASSASigner(KEY), claims.build());
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void assertNoNotice(String token) {
        assertEquals(
                Trouble.UNTRUSTED,
                assertThrows(SignOnTrouble.class, () -> check(false, "groups").notice(token))
                        .trouble());
    }

    @Test
    void aNoticeThatSomebodySignedOutIsRead() {
        TokenCheck.Notice expected = new TokenCheck.Notice("notice-1", "somebody", "session-1");
        assertEquals(expected, check(false, "groups").notice(notice(NOTICE, claims -> {})));
        assertEquals(expected, check(false, "groups").notice(notice(JOSEObjectType.JWT, claims -> {})));
        assertEquals(
                new TokenCheck.Notice("notice-1", null, "session-1"),
                check(false, "groups").notice(notice(NOTICE, claims -> claims.subject(null))));
        assertEquals(
                new TokenCheck.Notice("notice-1", "somebody", null),
                check(false, "groups").notice(notice(NOTICE, claims -> claims.claim("sid", null))));
    }

    @Test
    void whatIsNoSuchNoticeIsNotTakenForOne() throws JOSEException {
        assertNoNotice(notice(NOTICE, claims -> claims.claim("nonce", NONCE)));
        assertNoNotice(notice(NOTICE, claims -> claims.claim("events", null)));
        assertNoNotice(notice(
                NOTICE, claims -> claims.claim("events", Map.of("http://another.example/event", Map.of()))));
        assertNoNotice(notice(NOTICE, claims -> claims.audience("another")));
        assertNoNotice(notice(NOTICE, claims -> claims.issuer("https://another.example")));
        assertNoNotice(notice(NOTICE, claims -> claims.jwtID(null)));
        assertNoNotice(notice(NOTICE, claims -> claims.subject(null).claim("sid", null)));
        assertNoNotice(notice(NOTICE, claims -> claims.issueTime(in(Duration.ofMinutes(-6)))));
        assertNoNotice(notice(NOTICE, claims -> claims.issueTime(in(Duration.ofMinutes(6)))));
        assertNoNotice(notice(NOTICE, claims -> claims.expirationTime(in(Duration.ofMinutes(-3)))));
        assertNoNotice(notice(new JOSEObjectType("at+jwt"), claims -> {}));
        assertNoNotice(signed(usual().build()));
        assertNoNotice(new PlainJWT(usual().build()).serialize());
        JWTClaimsSet good = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(in(Duration.ZERO))
                .jwtID("n")
                .claim("events", Map.of(EVENT, Map.of()))
                .build();
        assertNoNotice(signed(JWSAlgorithm.RS256, NOTICE, new RSASSASigner(OF_SOMEBODY_ELSE), good));
        // And a notice is no sign-in.
        assertUntrusted(notice(NOTICE, claims -> {}));
    }
}
