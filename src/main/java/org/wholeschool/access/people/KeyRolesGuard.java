package org.wholeschool.access.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountMail;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.approval.Approvals;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Refuses a change that would leave a school without the roles it cannot do without. Without a lead and a head no one
 * could approve one again; without a lead and a deputy no one would read what is logged: not today, and not after those
 * whose time ends have gone. The head, or the leads, and the person hear of each role that two people gave and one
 * ends.
 */
@ApplicationScoped
class KeyRolesGuard {

    private static final Set<Role> READERS = EnumSet.of(Role.LEAD, Role.DEPUTY);

    @Inject
    private AccountReader accounts;

    @Inject
    private AccountMail mail;

    @Inject
    private SchoolFrame frame;

    /** @return how an account stands, to be asked before it is changed. */
    Standing standing(Account account) {
        return new Standing(stays(account, Approvals.DECIDERS), stays(account, READERS), approved(account));
    }

    /**
     * @param account one that was changed, as the database has it now
     * @param stood how it stood before
     * @throws BadInput where nobody would stay who can approve a request, or nobody who reads concerns
     */
    void check(Account account, Standing stood) {
        Standing stands = standing(account);
        if (stood.approves() && !stands.approves() && !isThereStill(account.getSchoolId(), Approvals.DECIDERS)) {
            throw new BadInput(null, "account.last-approver");
        }
        if (stood.reads() && !stands.reads() && !isThereStill(account.getSchoolId(), READERS)) {
            throw new BadInput(null, "account.last-reader");
        }
        List<Role> ended = stood.approved().keySet().stream()
                .sorted()
                .filter(role -> stands.approved()
                        .getOrDefault(role, LocalDate.MIN)
                        .isBefore(stood.approved().get(role)))
                .toList();
        if (!ended.isEmpty()) {
            mail.roleEnded(account, ended);
        }
    }

    /** Finds the last day of each role that a second person approved and that holds today. */
    private Map<Role, LocalDate> approved(Account account) {
        LocalDate leaves = account.getLastDay() == null ? LocalDate.MAX : account.getLastDay();
        return account.rolesOn(Now.day(frame.zoneOf(account.getSchoolId()))).stream()
                .filter(Role::needsASecondPerson)
                .collect(Collectors.toUnmodifiableMap(role -> role, role -> {
                    LocalDate ends = account.getRoleEnds().getOrDefault(role, LocalDate.MAX);
                    return ends.isBefore(leaves) ? ends : leaves;
                }));
    }

    private boolean isThereStill(long schoolId, Set<Role> roles) {
        return roles.stream()
                .flatMap(role -> accounts.holders(schoolId, role).stream())
                .anyMatch(account -> stays(account, roles));
    }

    /** Can come in today, as one of these, and no end is set to it. */
    private boolean stays(Account account, Set<Role> roles) {
        return account.mayEnter(Now.day(frame.zoneOf(account.getSchoolId())))
                && account.getLastDay() == null
                && account.getRoles().stream()
                        .anyMatch(role ->
                                roles.contains(role) && !account.getRoleEnds().containsKey(role));
    }

    /**
     * How an account stands for the school.
     *
     * @param approves whether its owner can approve requests, with no end to it
     * @param reads whether its owner reads concerns, with no end to it
     * @param approved the last day of each role that a second person approved; {@link LocalDate#MAX} for no end
     */
    record Standing(boolean approves, boolean reads, Map<Role, LocalDate> approved) {}
}
