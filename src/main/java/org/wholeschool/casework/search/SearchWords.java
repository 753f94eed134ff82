package org.wholeschool.casework.search;

import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/** Says what a search found, on its page and to its script. */
final class SearchWords {

    private static final Set<Role> PUPILS = EnumSet.of(Role.TEACHER, Role.HEAD, Role.DATA_PROTECTION_OFFICER);

    private SearchWords() {}

    /** @return what the field is called, by what these roles can find with it */
    static String label(Set<Role> roles) {
        boolean isLead = roles.contains(Role.LEAD) || roles.contains(Role.DEPUTY);
        boolean findsPupils = roles.stream().anyMatch(PUPILS::contains);
        return Texts.of("casework").get("search.label." + (isLead ? "all" : findsPupils ? "pupils" : "pages"));
    }

    static String count(Found found) {
        return Texts.of("casework").get("search.count", found.count());
    }

    static String refused(BadInput refused) {
        return Texts.of("casework").get(refused.key(), refused.arguments());
    }
}
