package org.wholeschool.casework.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.concern.chronology.ChronologySearch;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Roster;

/**
 * Finds pupils: for leads as the search for a chronology does, and by unique pupil number; for other staff as the form
 * does, which the hit then begins; for the data-protection officer those whose record was viewed.
 */
@ApplicationScoped
class PupilHits {

    @Inject
    private ChronologySearch chronologies;

    @Inject
    private Roster roster;

    /** @return the pupils that fit, and that the roles let the reader look up */
    List<Found.Hit> of(String sought, Set<Role> roles) {
        Map<Long, Found.Hit> hits = new LinkedHashMap<>();
        if (roles.contains(Role.LEAD) || roles.contains(Role.DEPUTY)) {
            String page = "/concern/pupil.xhtml?id=";
            put(hits, roster.withUpnPart(sought), page);
            chronologies.find(sought).forEach(hit -> hits.putIfAbsent(hit.id(), hit(hit, page)));
        } else if (roles.contains(Role.DATA_PROTECTION_OFFICER)) {
            String page = "/oversight/child.xhtml?pupil=";
            put(hits, roster.withUpn(sought), page);
            put(hits, roster.search(sought), page);
        } else if (roles.contains(Role.TEACHER) || roles.contains(Role.HEAD)) {
            put(hits, roster.search(sought), "/concern/log.xhtml?pupil=");
        }
        return List.copyOf(hits.values());
    }

    private static void put(Map<Long, Found.Hit> hits, Collection<Roster.Found> pupils, String page) {
        pupils.forEach(pupil -> hits.putIfAbsent(
                pupil.id(),
                new Found.Hit(
                        pupil.name(),
                        joined(
                                pupil.form(),
                                pupil.apart() == null ? null : pupil.apart().words()),
                        page + pupil.id())));
    }

    private static Found.Hit hit(ChronologySearch.Hit pupil, String page) {
        Texts texts = Texts.of("chronology");
        return new Found.Hit(
                pupil.name(),
                joined(
                        pupil.form(),
                        pupil.apart(),
                        pupil.before() == null ? null : texts.get("find.before", pupil.before()),
                        pupil.left() ? texts.get("find.left") : null),
                page + pupil.id());
    }

    private static String joined(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
