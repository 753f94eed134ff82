package org.wholeschool.access.singlesignon;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * What a provider's address (issuer) says of whose people it answers for.
 *
 * @param address as it was typed
 */
record ProviderAddress(URI address) {

    /**
     * Under these names Entra answers for every organisation in the world, and for private accounts; the number is the
     * one that all private accounts have.
     */
    private static final Set<String> OF_EVERYBODY =
            Set.of("common", "organizations", "consumers", "9188040d-6c67-4c5b-b112-36a304b66dad");

    private static final Set<String> ENTRA = Set.of(
            "login.microsoftonline.com",
            "login.microsoftonline.us",
            "login.partner.microsoftonline.cn",
            "sts.windows.net");
    private static final String GOOGLE = "accounts.google.com";

    /** Whose people those are, as far as an address can say. */
    enum Whose {
        /** Of the organisation whose number stands in the address. */
        ENTRA,
        /** Everybody's: only the claim says of which organisation somebody is. */
        GOOGLE,
        /** The address does not say. */
        OTHER
    }

    /** @return whether everybody with any account at the provider would be vouched for. */
    boolean isOfEverybody() {
        return OF_EVERYBODY.contains(tenant());
    }

    Whose whose() {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.equals(GOOGLE) ? Whose.GOOGLE : ENTRA.contains(host) ? Whose.ENTRA : Whose.OTHER;
    }

    /** @return the first part of the path, in small letters: at Entra, the organisation. */
    String tenant() {
        String path = address.getPath() == null
                ? ""
                : address.getPath().replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }
}
