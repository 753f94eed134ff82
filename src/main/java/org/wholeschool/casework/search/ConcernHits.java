package org.wholeschool.casework.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.concern.list.ConcernByNumber;
import org.wholeschool.platform.Texts;

/** Finds a concern by its number: one that the reader may read, or else one that they logged. */
@ApplicationScoped
class ConcernHits {

    /** No number of a concern is longer. */
    private static final int LONGEST_NUMBER = 18;

    @Inject
    private ConcernByNumber concerns;

    /** @return the concern of that number, where the roles let the reader open it */
    List<Found.Hit> of(String digits, Set<Role> roles) {
        if (digits.length() > LONGEST_NUMBER) {
            return List.of();
        }
        long number = Long.parseLong(digits);
        Optional<ConcernByNumber.Hit> read =
                PageAccess.permits("/concern/view.xhtml", roles) ? concerns.find(number) : Optional.empty();
        if (read.isPresent()) {
            boolean isLead = PageAccess.permits("/concern/list.xhtml", roles);
            return List.of(hit(read.get(), isLead ? "/concern/view.xhtml?id=" : "/concern/head-view.xhtml?id="));
        }
        return PageAccess.permits("/concern/mine.xhtml", roles)
                ? Stream.of(number)
                        .flatMap(own -> concerns.own(own).stream())
                        .map(own -> hit(own, "/concern/my-concern.xhtml?id="))
                        .toList()
                : List.of();
    }

    private static Found.Hit hit(ConcernByNumber.Hit concern, String page) {
        return new Found.Hit(
                Texts.of("casework").get("search.concern", Long.toString(concern.id()), concern.kind()),
                concern.place(),
                page + concern.id());
    }
}
