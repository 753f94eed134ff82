package org.wholeschool.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import org.wholeschool.platform.Texts;

/**
 * The order of entries in which those about ties come after the others of their day, by what was done and by whom. Of
 * ties it goes by nothing but what is shown of them; if one is there twice with the same words, either may come first.
 */
final class TieOrder {

    private TieOrder() {}

    /**
     * @param ties the kinds of which neither number nor time is shown
     * @param zone of the school
     */
    static Comparator<AuditEntry> byDay(Set<String> ties, ZoneId zone) {
        Texts words = Texts.of("audit");
        Predicate<AuditEntry> isATie = entry -> ties.contains(entry.getSubjectKind());
        Comparator<AuditEntry> byWords = Comparator.<AuditEntry, String>comparing(
                        entry -> words.getOr("action." + entry.getAction(), entry.getAction()))
                .thenComparing(AuditEntry::getAction)
                .thenComparing(AuditEntry::getAccountId, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(AuditEntry::getActorRole)
                .thenComparing(AuditEntry::getOutcome)
                .thenComparing(AuditEntry::getSubjectKind);
        Comparator<AuditEntry> latest = Comparator.comparing(AuditEntry::getAt)
                .thenComparing(AuditEntry::getId)
                .reversed();
        return Comparator.<AuditEntry, LocalDate>comparing(
                        entry -> entry.getAt().atZone(zone).toLocalDate(), Comparator.reverseOrder())
                .thenComparing(isATie::test)
                .thenComparing((one, other) -> (isATie.test(one) ? byWords : latest).compare(one, other));
    }
}
