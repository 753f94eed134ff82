package org.wholeschool.access.singlesignon;

import java.util.Set;
import org.wholeschool.platform.BadInput;

/** Which claims of a provider can say in which groups somebody is. */
final class GroupsClaim {

    static final String USUAL = "groups";

    /** The domain of an organisation at Google; with another provider it is whatever that provider makes of it. */
    private static final String GOOGLES = "hd";

    /**
     * What a provider says of everybody, or of how somebody signed in: with one's own client's number as a "group"
     * everybody would be in it.
     */
    private static final Set<String> OF_THE_PROTOCOL = Set.of(
            "iss",
            "aud",
            "azp",
            "tid",
            "sub",
            "oid",
            "ver",
            "exp",
            "iat",
            "nbf",
            "auth_time",
            "amr",
            "acr",
            "nonce",
            "at_hash",
            "c_hash",
            "s_hash",
            "sid",
            "jti",
            "typ",
            "scope",
            "idp",
            "email_verified");

    private GroupsClaim() {}

    /**
     * @param typed a claim's name, or null for the usual one
     * @param provider whose claim
     * @return the name
     * @throws BadInput where it is none, or says nothing of groups
     */
    static String checked(String typed, ProviderAddress provider) {
        String claim = typed == null ? USUAL : typed.strip();
        if (!claim.matches("[A-Za-z0-9_.:/-]{1,100}")) {
            throw new BadInput("claim", "claim.unclear");
        }
        if (OF_THE_PROTOCOL.contains(claim)) {
            throw new BadInput("claim", "claim.everybody", claim);
        }
        boolean isGoogle = provider.whose() == ProviderAddress.Whose.GOOGLE;
        if (isGoogle != claim.equals(GOOGLES)) {
            throw new BadInput("claim", isGoogle ? "claim.google" : "claim.hd");
        }
        return claim;
    }
}
