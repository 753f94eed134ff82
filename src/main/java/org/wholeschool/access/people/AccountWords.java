package org.wholeschool.access.people;

import org.wholeschool.access.Days;
import org.wholeschool.access.approval.AccessRequest;
import org.wholeschool.platform.Texts;

/** Says what was done to an account, and what waits for it, in words. */
final class AccountWords {

    private final AccountDetails.Details account;
    private final Days days;

    AccountWords(AccountDetails.Details account, Days days) {
        this.account = account;
        this.days = days;
    }

    /** @return what was done, or null where nothing was or its name is unknown. */
    String done(String done) {
        return done == null ? null : Texts.of("access").getOr("account.done." + done + more(done), null);
    }

    /** Which sentence of several it is: what is asked for differs from what holds. */
    private String more(String done) {
        return switch (done) {
            case "invited" -> invited();
            case "roles" -> isAsked(AccessRequest.Kind.ROLE) ? ".waiting" : "";
            case "reopened" -> reopened();
            case "address" -> isAsked(AccessRequest.Kind.ADDRESS) ? ".waiting" : "";
            default -> "";
        };
    }

    private String invited() {
        if (isPaper()) {
            return isAsked(AccessRequest.Kind.ROLE) ? ".paper.waiting" : ".paper";
        }
        if (!isAsked(AccessRequest.Kind.ROLE)) {
            return "";
        }
        return account.line().roles().isEmpty() ? ".waiting" : ".part";
    }

    private String reopened() {
        if (isAsked(AccessRequest.Kind.REOPENING)) {
            return ".waiting";
        }
        return isPaper() ? ".paper" : "";
    }

    private boolean isAsked(AccessRequest.Kind kind) {
        return account.waiting().stream().anyMatch(wanted -> wanted.kind() == kind);
    }

    private boolean isPaper() {
        return account.paper() != null;
    }

    /** @return what waits to be approved. */
    String waiting(AccountDetails.Wanted wanted) {
        Texts texts = Texts.of("access");
        if (wanted.kind() != AccessRequest.Kind.ROLE) {
            return texts.get("account.waiting." + wanted.kind(), wanted.address());
        }
        return texts.get(
                "account.waiting.ROLE",
                texts.get("role." + wanted.role()),
                wanted.endsOn() == null ? 0 : 1,
                wanted.endsOn() == null ? "" : days.day(wanted.endsOn()));
    }
}
