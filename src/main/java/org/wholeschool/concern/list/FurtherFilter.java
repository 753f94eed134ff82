package org.wholeschool.concern.list;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.school.category.CategoryGroup;

/**
 * What the page of the list asks for besides what patterns lead to; what is null or empty does not matter.
 *
 * @param kinds it is about one of these, mainly or as well
 * @param groups or about a kind of one of these groups
 * @param pupil a pupil in it is called so
 * @param pupilIds the pupils who are called so, once they are looked up; null before
 * @param year a pupil in it is in that year now
 * @param form a pupil in it is in that form now
 * @param owner its case lead
 * @param decision what was decided
 * @param agency to whom it was referred
 * @param tagId it has that tag
 * @param words each of them is in what happened
 */
public record FurtherFilter(
        Set<Long> kinds,
        Set<CategoryGroup> groups,
        String pupil,
        Set<Long> pupilIds,
        Integer year,
        String form,
        Owner owner,
        Decision decision,
        Agency agency,
        Long tagId,
        String words) {

    /** Nothing more. */
    public static final FurtherFilter NONE =
            new FurtherFilter(Set.of(), Set.of(), null, null, null, null, null, null, null, null, null);

    private static final String UNASSIGNED = "none";

    /**
     * Whose a concern is to look after.
     *
     * @param accountId the case lead's account; null for a concern without one
     */
    public record Owner(Long accountId) {

        /** @return as an address has it */
        public static Owner of(String address) {
            return new Owner(UNASSIGNED.equals(address) ? null : Long.valueOf(address));
        }
    }

    /** @return the same of these pupils */
    FurtherFilter named(Set<Long> ids) {
        return new FurtherFilter(kinds, groups, pupil, ids, year, form, owner, decision, agency, tagId, words);
    }

    /** @return the same of any pupil */
    FurtherFilter ofAnyPupil() {
        return new FurtherFilter(kinds, groups, null, null, null, null, owner, decision, agency, tagId, words);
    }

    /** @return the conditions on a concern {@code c}; agency and words are compared once those are read */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        if (!kinds.isEmpty() || !groups.isEmpty()) {
            conditions.add("(" + isOfKind("c.category") + " or exists (select f.id from ConcernCategory f where "
                    + "f.concern = c and (" + isOfKind("f.category") + ")))");
        }
        pupils(conditions);
        if (owner != null) {
            conditions.add(
                    owner.accountId == null
                            ? "not exists (select e.id from InboxEntry e where e.concernId = c.id and "
                                    + "e.ownerId is not null)"
                            : "exists (select e.id from InboxEntry e where e.concernId = c.id and "
                                    + "e.ownerId = :owner)");
        }
        if (decision != null) {
            conditions.add("c.decision = :decision");
        }
        if (tagId != null) {
            conditions.add("exists (select t.id from ConcernTag t where t.concern = c and t.tag.id = :tag)");
        }
        return conditions;
    }

    private String isOfKind(String category) {
        List<String> ways = new ArrayList<>();
        if (!kinds.isEmpty()) {
            ways.add(category + ".id in :kinds");
        }
        if (!groups.isEmpty()) {
            ways.add(category + ".categoryGroup in :groups");
        }
        return String.join(" or ", ways);
    }

    /** All that is asked of a pupil is asked of the same one. */
    private void pupils(List<String> conditions) {
        List<String> of = new ArrayList<>();
        if (pupilIds != null) {
            of.add(pupilIds.isEmpty() ? "i.id is null" : "i.pupil.id in :pupils");
        }
        if (year != null) {
            of.add("i.pupil.ncYear = :year");
        }
        if (form != null) {
            of.add("i.pupil.regGroup = :form");
        }
        if (!of.isEmpty()) {
            conditions.add(
                    "exists (select i.id from Involvement i where i.concern = c and " + String.join(" and ", of) + ")");
        }
    }

    /** Gives a query with those conditions its values. */
    void bind(Query query) {
        set(query, "kinds", kinds.isEmpty() ? null : kinds);
        set(query, "groups", groups.isEmpty() ? null : groups);
        set(query, "pupils", pupilIds == null || pupilIds.isEmpty() ? null : pupilIds);
        set(query, "year", year);
        set(query, "form", form);
        set(query, "owner", owner == null ? null : owner.accountId);
        set(query, "decision", decision);
        set(query, "tag", tagId);
    }

    private static void set(Query query, String name, Object value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }
}
