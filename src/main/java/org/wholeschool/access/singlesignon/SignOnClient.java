package org.wholeschool.access.singlesignon;

import org.wholeschool.platform.crypto.KeyedHash;

/**
 * What of a school's setup is needed to talk to its provider.
 *
 * @param schoolId the school
 * @param issuer the provider's own name for itself
 * @param clientId what it calls this product
 * @param secret what this product shows it
 * @param groupsClaim which claim says in which groups somebody is
 * @param addressesTrusted whether an address is taken that the provider does not say to have verified
 * @param groups what the groups mean here
 */
record SignOnClient(
        long schoolId,
        String issuer,
        String clientId,
        String secret,
        String groupsClaim,
        boolean addressesTrusted,
        GroupRoles groups) {

    /** @return who somebody is at this provider for this school, as a keyed hash. */
    String identity(String subject) {
        return KeyedHash.of("school-account", schoolId + "\0" + issuer + '\0' + subject);
    }

    /** @return a session at this provider, as a keyed hash; null where it names none. */
    String session(String sid) {
        return sid == null ? null : KeyedHash.of("school-account-session", schoolId + "\0" + issuer + '\0' + sid);
    }

    @Override
    public String toString() {
        return "SignOnClient of school " + schoolId;
    }
}
