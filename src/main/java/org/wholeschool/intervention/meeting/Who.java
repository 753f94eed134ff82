package org.wholeschool.intervention.meeting;

/**
 * Who sits on a seat.
 *
 * @param accountId whose account it is, where they have one
 * @param contactId which entry of the directory, where they are chosen from it
 */
public record Who(Long accountId, Long contactId) {

    private static final String CONTACT = "c";
    private static final String ACCOUNT = "a";

    /** @return as the form has it: "c7" of the directory, "a7" of the safeguarding team */
    String key() {
        return contactId == null ? ACCOUNT + accountId : CONTACT + contactId;
    }

    /** @return the same for anyone who is chosen from the directory and has an account as for that account */
    String person() {
        return accountId == null ? key() : ofAccount(accountId);
    }

    static String ofContact(long id) {
        return CONTACT + id;
    }

    static String ofAccount(long id) {
        return ACCOUNT + id;
    }
}
