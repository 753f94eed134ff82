package org.wholeschool.concern.conduct;

import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.DistinctNames;

/** The adults who work at a school on a day, as a low-level concern names them. */
final class StaffList {

    /** Finds all accounts of the school {@code :school} with their roles. */
    static final String ACCOUNTS =
            "select distinct a from Account a left join fetch a.roles where a.schoolId = :school";

    private static final Set<Role> ROLES = Collections.unmodifiableSet(EnumSet.of(
            Role.TEACHER,
            Role.LEAD,
            Role.DEPUTY,
            Role.HEAD,
            Role.GOVERNOR,
            Role.ADMINISTRATOR,
            Role.DATA_PROTECTION_OFFICER,
            Role.ACTION_OWNER));

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");
    private static final Pattern TITLES = Pattern.compile(
            "(the |our )?(executive )?(head|head[ -]?teacher|head[ -]?master|head[ -]?mistress|principal)");

    private static final Set<String> OF_ADDRESS =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "rev", "revd", "madam");

    private final List<Account> accounts;
    private final LocalDate today;

    /**
     * @param school the accounts of a school, as {@link #ACCOUNTS} finds them
     * @param today the day there
     */
    StaffList(List<Account> school, LocalDate today) {
        this.today = today;
        accounts = school.stream()
                .filter(account -> account.rolesOn(today).stream().anyMatch(ROLES::contains))
                .toList();
    }

    /** @return each of them once, by a name that no other has, sorted by it */
    List<Member> members() {
        Map<Long, String> names = DistinctNames.of(accounts, today);
        return names.entrySet().stream()
                .map(each -> new Member(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Member::name, Collator.getInstance(Locale.UK)))
                .toList();
    }

    /** @return the accounts that act as the head */
    List<Long> heads() {
        return accounts.stream().filter(this::isHead).map(Account::getId).toList();
    }

    boolean has(long account) {
        return accounts.stream().anyMatch(each -> each.getId() == account);
    }

    /** @return whether one of them has that name */
    boolean has(String name) {
        return accounts.stream().anyMatch(each -> plain(each.getDisplayName()).equals(plain(name)));
    }

    boolean isHead(long account) {
        return heads().contains(account);
    }

    /** @return whether a name that was typed is the head's, with a title or without, or says "the head" */
    boolean isHead(String name) {
        return TITLES.matcher(plain(name)).matches()
                || accounts.stream().filter(this::isHead).anyMatch(head -> names(name, head.getDisplayName()));
    }

    /**
     * @param name a name that was typed, and is not surely the head's
     * @return whether it can be the head's: their surname, with a title, or with other names or initials of theirs
     */
    boolean mayBeHead(String name) {
        return accounts.stream().filter(this::isHead).anyMatch(head -> canBe(name, head.getDisplayName()));
    }

    static boolean canBe(String typed, String person) {
        List<String> theirs = words(person);
        List<String> rest =
                words(typed).stream().filter(word -> !OF_ADDRESS.contains(word)).toList();
        return rest.contains(theirs.get(theirs.size() - 1))
                && rest.stream()
                        .allMatch(word -> theirs.contains(word)
                                || word.length() == 1 && theirs.stream().anyMatch(each -> each.startsWith(word)));
    }

    /** @return whether a name that was typed has the whole name of a person in it, in any order */
    static boolean names(String typed, String person) {
        return words(typed).containsAll(words(person));
    }

    private static List<String> words(String name) {
        return List.of(plain(name).split(" "));
    }

    /** @return a name as it is compared: in small letters, with one space between words */
    static String plain(String name) {
        String small = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.UK);
        return BETWEEN.matcher(small).replaceAll(" ").strip();
    }

    private boolean isHead(Account account) {
        return account.rolesOn(today).contains(Role.HEAD);
    }

    /** A member of staff who can be chosen. */
    public record Member(long id, String name) {}
}
