package org.wholeschool.access.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;

/**
 * Members of staff in a list of names, so that two of one name are told apart: by what they work here as, and where
 * that is the same too, by the address with which they sign in.
 */
public final class DistinctNames {

    private DistinctNames() {}

    /**
     * @param accounts people of one school, in any order; one who is there twice is one
     * @param today the day there
     * @return a name for each, by the id of the account, no two alike
     */
    public static Map<Long, String> of(Collection<Account> accounts, LocalDate today) {
        Map<Long, Account> each = accounts.stream()
                .collect(Collectors.toMap(Account::getId, account -> account, (one, same) -> one, LinkedHashMap::new));
        Map<String, Long> names = often(each.values(), Account::getDisplayName);
        Map<String, Long> withRoles = often(each.values(), account -> withRole(account, today));
        Map<Long, String> apart = new LinkedHashMap<>();
        each.forEach((id, account) -> apart.put(
                id,
                names.get(account.getDisplayName()) == 1
                        ? account.getDisplayName()
                        : withRoles.get(withRole(account, today)) == 1
                                ? withRole(account, today)
                                : words(account, account.getEmail())));
        return apart;
    }

    private static Map<String, Long> often(Collection<Account> accounts, Function<Account, String> name) {
        return accounts.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    }

    private static String withRole(Account account, LocalDate today) {
        return words(account, roles(account, today));
    }

    /**
     * @return what a person works in the school as on a day, in words; "" where nothing, which is so of a person who
     *     has left.
     */
    public static String roles(Account account, LocalDate today) {
        return account.rolesOn(today).stream()
                .sorted()
                .map(role -> Texts.of("access").get("role." + role))
                .collect(Collectors.joining(", "));
    }

    private static String words(Account account, String more) {
        return Texts.of("access").get("name.apart", account.getDisplayName(), more);
    }
}
