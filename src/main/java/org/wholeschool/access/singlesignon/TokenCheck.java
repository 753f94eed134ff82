package org.wholeschool.access.singlesignon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.platform.Now;

/**
 * Looks at what a provider has signed: by one of its keys, with a signature that it says it makes, for this school's
 * client and no other, now, and in answer to what was asked (OpenID Connect Core 1.0, 3.1.3.7; Back-Channel Logout 1.0,
 * 2.6).
 */
final class TokenCheck {

    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** A notice that somebody signed out is sent at once. An older one is a copy. */
    static final Duration NOTICE_LASTS = Duration.ofMinutes(5);

    private static final int LONGEST_SUBJECT = 255;

    private final SignOnClient client;
    private final JWSVerificationKeySelector<SecurityContext> signatures;

    /**
     * @param client for whom it must be meant
     * @param algorithms what the provider signs with
     * @param keys its keys
     */
    TokenCheck(SignOnClient client, Set<JWSAlgorithm> algorithms, JWKSource<SecurityContext> keys) {
        this.client = client;
        this.signatures = new JWSVerificationKeySelector<>(algorithms, keys);
    }

    /**
     * @param token an ID token as it came
     * @param nonce what was asked with
     * @return for whom the provider vouches
     * @throws SignOnTrouble where it does not stand up
     */
    Vouched vouched(String token, String nonce) {
        SignedJWT signed = parse(token);
        try {
            IDTokenValidator validator = new IDTokenValidator(
                    new Issuer(client.issuer()), new ClientID(client.clientId()), signatures, null);
            validator.setMaxClockSkew((int) CLOCKS_DIFFER.toSeconds());
            IDTokenClaimsSet claims = validator.validate(signed, new Nonce(nonce));
            // The library lets a token for several pass that names nobody it was made for, and one for us alone that
            // was made for somebody else.
            boolean isForUs = claims.getAuthorizedParty() == null
                    ? claims.getAudience().size() == 1
                    : claims.getAuthorizedParty().getValue().equals(client.clientId());
            if (!isForUs) {
                throw new SignOnTrouble(Trouble.UNTRUSTED);
            }
            return read(signed.getJWTClaimsSet());
        } catch (BadJOSEException refused) {
            throw new SignOnTrouble(isOfAnotherTime(signed) ? Trouble.CLOCK : Trouble.UNTRUSTED);
        } catch (JOSEException | ParseException notAToken) {
            throw new SignOnTrouble(Trouble.UNTRUSTED);
        }
    }

    /**
     * @param token a logout token as it came, from whomever
     * @return what it says
     * @throws SignOnTrouble where it does not stand up
     */
    Notice notice(String token) {
        SignedJWT signed = parse(token);
        try {
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            new Issuer(client.issuer()), new ClientID(client.clientId()), false, signatures, null)
                    .validate(signed);
            Instant now = Now.server();
            Instant issued = claims.getIssueTime().toInstant();
            Date ends = signed.getJWTClaimsSet().getExpirationTime();
            boolean isNow = !issued.isAfter(now.plus(CLOCKS_DIFFER))
                    && issued.isAfter(now.minus(NOTICE_LASTS))
                    && (ends == null || ends.toInstant().isAfter(now.minus(CLOCKS_DIFFER)));
            if (!isNow || claims.getJWTID() == null || claims.getSubject() == null && claims.getSessionID() == null) {
                throw new SignOnTrouble(Trouble.UNTRUSTED);
            }
            return new Notice(
                    claims.getJWTID().getValue(),
                    claims.getSubject() == null ? null : claims.getSubject().getValue(),
                    claims.getSessionID() == null ? null : claims.getSessionID().getValue());
        } catch (BadJOSEException | JOSEException | ParseException refused) {
            throw new SignOnTrouble(Trouble.UNTRUSTED);
        }
    }

    private static SignedJWT parse(String token) {
        try {
            return SignedJWT.parse(Objects.requireNonNullElse(token, ""));
        } catch (ParseException notSigned) {
            throw new SignOnTrouble(Trouble.UNTRUSTED);
        }
    }

    /** For the sentence alone: it was refused already. */
    private static boolean isOfAnotherTime(SignedJWT signed) {
        try {
            Date issued = signed.getJWTClaimsSet().getIssueTime();
            Date ends = signed.getJWTClaimsSet().getExpirationTime();
            Instant now = Now.server();
            return issued != null && issued.toInstant().isAfter(now.plus(CLOCKS_DIFFER))
                    || ends != null && ends.toInstant().isBefore(now.minus(CLOCKS_DIFFER));
        } catch (ParseException notClaims) {
            return false;
        }
    }

    private Vouched read(JWTClaimsSet claims) throws ParseException {
        String subject = claims.getSubject();
        if (subject == null || subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
            throw new SignOnTrouble(Trouble.UNTRUSTED);
        }
        Object verified = claims.getClaim("email_verified");
        boolean saysNo = Boolean.FALSE.equals(verified) || "false".equals(verified);
        boolean saysYes = Boolean.TRUE.equals(verified) || "true".equals(verified);
        String email = text(claims.getClaim("email"));
        // Entra leaves the address out where nobody has asked for it, and has the name that people sign in with, which
        // is theirs to give alone.
        String address =
                email == null && client.addressesTrusted() ? text(claims.getClaim("preferred_username")) : email;
        boolean isTaken = saysYes || client.addressesTrusted() && !saysNo;
        return new Vouched(
                subject,
                text(claims.getClaim("sid")),
                isTaken ? address : null,
                text(claims.getClaim("name")),
                list(claims.getClaim(client.groupsClaim())),
                isOverflowing(claims),
                list(claims.getClaim("amr")).contains("mfa"));
    }

    /** Entra says in place of the groups where they could be asked for, when there are more than a token holds. */
    private boolean isOverflowing(JWTClaimsSet claims) {
        return claims.getClaim(client.groupsClaim()) == null
                && (claims.getClaim("_claim_names") instanceof Map<?, ?> elsewhere
                                && elsewhere.containsKey(client.groupsClaim())
                        || "groups".equals(client.groupsClaim())
                                && (Boolean.TRUE.equals(claims.getClaim("hasgroups"))
                                        || "true".equals(claims.getClaim("hasgroups"))));
    }

    private static String text(Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }

    private static List<String> list(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }

    /**
     * For whom a provider vouches.
     *
     * @param subject its own number for them, which never becomes somebody else's
     * @param sid its own number for their session there, or null
     * @param address their email address, null where there is none that is taken
     * @param name what they are called, or null
     * @param groups in which groups they are
     * @param tooManyGroups whether it has not said that, because there are too many
     * @param mfa whether they have shown it two factors
     */
    record Vouched(
            String subject,
            String sid,
            String address,
            String name,
            List<String> groups,
            boolean tooManyGroups,
            boolean mfa) {

        @Override
        public String toString() {
            return "Vouched";
        }
    }

    /**
     * A provider's word that somebody has signed out there.
     *
     * @param id the notice's own
     * @param subject who, or null where only the session is named
     * @param sid which session, or null for all of theirs
     */
    record Notice(String id, String subject, String sid) {}
}
