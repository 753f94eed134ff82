package org.wholeschool.access.singlesignon;

/**
 * What an administrator sets.
 *
 * @param issuer the provider's own name for itself, an address
 * @param clientId what the provider calls this product
 * @param clientSecret what this product shows the provider; null where it stays as it is, and whenever the form is
 *     shown
 * @param groupsClaim which claim of the provider says in which groups somebody is
 * @param teacherGroups its values that make a teacher, one in a line
 * @param governorGroups its values that make a governor, one in a line
 * @param addressesTrusted whether an email address is taken from the provider that does not say that it has verified it
 */
public record SignOnForm(
        String issuer,
        String clientId,
        String clientSecret,
        String groupsClaim,
        String teacherGroups,
        String governorGroups,
        boolean addressesTrusted) {

    @Override
    public String toString() {
        return "SignOnForm of " + issuer;
    }
}
