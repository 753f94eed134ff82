package org.wholeschool.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.access.token.ApiTokens;

/** Makes the lines of a page of the trail: entries, with the names of those who did them. */
@ApplicationScoped
class TrailLines {

    @Inject
    private Accounts accounts;

    @Inject
    private ApiTokens tokens;

    /** @return the numbers of the accounts and of other systems in whose name a part occurs. */
    Set<Long> named(String part) {
        Set<Long> people = new HashSet<>(accounts.named(part));
        people.addAll(tokens.named(part));
        return people;
    }

    /** @return a line for each entry, in their order. */
    List<AuditTrail.Line> of(List<AuditEntry> entries, ZoneId zone) {
        Set<Long> people = new HashSet<>();
        for (AuditEntry entry : entries) {
            people.add(entry.getAccountId());
            people.add(isAboutAccount(entry) ? entry.getSubjectId() : null);
        }
        people.remove(null);
        Map<Long, String> names = new HashMap<>(accounts.names(people));
        if (entries.stream().anyMatch(entry -> isOfToken(entry))) {
            names.putAll(tokens.names());
        }
        return entries.stream().map(entry -> line(entry, zone, names)).toList();
    }

    private static boolean isAboutAccount(AuditEntry entry) {
        return "account".equals(entry.getSubjectKind());
    }

    private static boolean isOfToken(AuditEntry entry) {
        return entry.getActorRole() == Role.SYSTEM
                || entry.getActorRole() == Role.READING_SYSTEM
                || isAboutToken(entry);
    }

    private static boolean isAboutToken(AuditEntry entry) {
        return ApiTokens.KIND.equals(entry.getSubjectKind());
    }

    private static AuditTrail.Line line(AuditEntry entry, ZoneId zone, Map<Long, String> names) {
        boolean isUntold =
                entry.getSubjectKind() != null && TrailConditions.WITHOUT_NUMBER.contains(entry.getSubjectKind());
        return new AuditTrail.Line(
                entry.getId(),
                entry.getAt().atZone(zone),
                nameOf(entry.getAccountId(), names),
                entry.getActorRole(),
                entry.getAction(),
                entry.getOutcome(),
                entry.getSubjectKind(),
                isUntold ? null : entry.getSubjectId(),
                isAboutAccount(entry) || isAboutToken(entry) ? nameOf(entry.getSubjectId(), names) : null);
    }

    private static String nameOf(Long account, Map<Long, String> names) {
        return account == null ? null : names.get(account);
    }
}
