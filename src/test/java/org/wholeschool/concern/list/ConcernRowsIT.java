package org.wholeschool.concern.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Finds concerns by every filter and in the order of every column, on both databases. */
@InServer
@BothDatabases("conditions, subqueries and encrypted columns of the list of concerns")
class ConcernRowsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernRows rows;

    @Inject
    private ConcernTags tags;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private ConcernActions actions;

    @Inject
    private Referrals referrals;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private long bullying;
    private long harassment;
    private long harm;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        bullying = schools.log(school.id(), "BULLYING_OTHER", "Called names, and didn't stop.", "kofi");
        harassment = schools.log(school.id(), "SEXUAL_HARASSMENT", "A skirt was pulled.", "neill");
        harm = schools.log(school.id(), "SELF_HARM", "Said they feel low.", "abena");
    }

    private List<Long> ids(FurtherFilter further, TableOrder<ConcernColumn> order) {
        return actors.as(lead, () -> rows.find(ConcernFilter.ALL.with(further), order))
                .ids();
    }

    private List<Long> ids(FurtherFilter further) {
        return ids(further, ConcernColumn.LATEST);
    }

    private static FurtherFilter of(
            Set<Long> kinds, Set<CategoryGroup> groups, String pupil, Integer year, String form, String words) {
        return new FurtherFilter(kinds, groups, pupil, null, year, form, null, null, null, null, words);
    }

    private static FurtherFilter words(String words) {
        return of(Set.of(), Set.of(), null, null, null, words);
    }

    private static FurtherFilter pupil(String pupil, Integer year, String form) {
        return of(Set.of(), Set.of(), pupil, year, form, null);
    }

    @Test
    void kindsAndGroupsFitWhetherMainOrFurther() {
        long kind = schools.category(school, "SEXUAL_HARASSMENT");
        schools.change(
                school,
                "insert into concern_category (id, school_id, version, concern_id, category_id) select 900000000000 + "
                        + "c.id, c.school_id, 1, c.id, " + kind + " from concern c where c.id = ?1",
                bullying);
        assertEquals(List.of(harassment, bullying), ids(of(Set.of(kind), Set.of(), null, null, null, null)));
        assertEquals(
                List.of(harassment, bullying), ids(of(Set.of(), Set.of(CategoryGroup.SEXUAL), null, null, null, null)));
        assertEquals(
                List.of(harm, harassment, bullying),
                ids(of(
                        Set.of(schools.category(school, "SELF_HARM")),
                        Set.of(CategoryGroup.SEXUAL),
                        null,
                        null,
                        null,
                        null)));
        ConcernRow row = actors.as(lead, () -> rows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1)).rows().stream()
                .filter(each -> each.id() == bullying)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Sexual harassment"), row.further());
    }

    @Test
    void aKindThatWasRenamedIsTheSameKindInAFilter() {
        long kind = schools.category(school, "SEXUAL_HARASSMENT");
        schools.change(school, "update category set name = 'Harassment' where id = ?1", kind);
        assertEquals(List.of(harassment), ids(of(Set.of(kind), Set.of(), null, null, null, null)));
        assertEquals("Harassment", row(harassment).category());
    }

    @Test
    void aPupilIsFoundByAnyPartOfTheNameAndWithYearAndFormOfTheSameOne() {
        assertEquals(List.of(harassment), ids(pupil("oneill", null, null)));
        assertEquals(List.of(harassment), ids(pupil("si\u00e2n O'N", null, null)));
        assertEquals(List.of(), ids(pupil("Zebedee", null, null)));
        assertEquals(List.of(harassment, bullying), ids(pupil(null, null, "8B")));
        assertEquals(List.of(harm), ids(pupil(null, 8, "9A")));
        assertEquals(List.of(), ids(pupil("kofi", null, "9A")));
        assertEquals(List.of(), ids(pupil(null, 9, null)));
    }

    @Test
    void wordsAreFoundWithAnApostropheOrWithoutAndAllOfThemMustFit() {
        assertEquals(List.of(bullying), ids(words("DIDN'T")));
        assertEquals(List.of(bullying), ids(words("didnt names")));
        assertEquals(List.of(bullying), ids(words("didn\u2019t")));
        assertEquals(List.of(), ids(words("didn't skirt")));
        assertEquals(List.of(), ids(words("' or '1'='1")));
    }

    @Test
    void caseLeadsDecisionsAgenciesTagsAndActionsAreFoundAndSorted() {
        LocalDate today = Now.day(LONDON);
        long deputy = school.accounts().get(Role.DEPUTY);
        long tag = actors.as(lead, () -> {
            caseLeads.assign(harassment, deputy);
            referrals.add(
                    harassment,
                    new ReferralEntry(null, true, Agency.POLICE, null, today, null, null, null, null, null));
            referrals.add(
                    bullying,
                    new ReferralEntry(null, false, Agency.POLICE, null, today, null, "Not needed", null, null, null));
            actions.give(
                    harm,
                    new ConcernActions.Asked(school.accounts().get(Role.ACTION_OWNER), today, "Stand by the queue"));
            return tags.tag(List.of(harm, harassment), " Bus  12 ").tagId();
        });
        FurtherFilter none = FurtherFilter.NONE;
        assertEquals(List.of(harassment), ids(owned(new FurtherFilter.Owner(deputy))));
        assertEquals(List.of(harm, bullying), ids(owned(FurtherFilter.Owner.of("none"))));
        assertEquals(
                List.of(harassment),
                ids(new FurtherFilter(
                        Set.of(), Set.of(), null, null, null, null, null, null, Agency.POLICE, null, null)),
                "the decision to make no referral is none");
        assertEquals(
                List.of(harm, harassment),
                ids(new FurtherFilter(Set.of(), Set.of(), null, null, null, null, null, null, null, tag, null)));
        assertEquals(List.of(harassment, harm, bullying), ids(none, up(ConcernColumn.OWNER)));
        assertEquals(List.of(harassment, harm, bullying), ids(none, up(ConcernColumn.AGENCY)));
        assertEquals(List.of(harm, harassment, bullying), ids(none, up(ConcernColumn.TAGS)));
        assertEquals(List.of(harm, harassment, bullying), ids(none, up(ConcernColumn.ACTIONS)));
        ConcernRow row = row(harassment);
        assertEquals(List.of("Bus 12"), row.tags());
        assertEquals(List.of("Police"), row.agencies());
        assertEquals("Test DEPUTY", row.owner());
        assertEquals(1, row(harm).actions());
        actors.as(lead, () -> {
            tags.untag(List.of(harm), tag);
            return null;
        });
        assertEquals(List.of(), row(harm).tags());
    }

    @Test
    void whatIsNotClosedIsOpenWhateverHasBeenDoneAboutIt() {
        schools.change(school, "update concern set closed_at = received_at where id = ?1", harm);
        schools.change(school, "update concern set decided_at = received_at where id = ?1", bullying);
        assertEquals(List.of(harassment, bullying), seen("OPEN"));
        assertEquals(List.of(harm), seen("CLOSED"));
    }

    private List<Long> seen(String state) {
        ListAddress address = ListAddress.concerns();
        address.put("seen", state);
        return actors.as(lead, () -> rows.find(address.filter(Map.of(), null), ConcernColumn.LATEST))
                .ids();
    }

    @Test
    void formsAreInTheOrderOfTheirNumbers() {
        schools.change(
                school,
                "update pupil set reg_group = '10D' where id in (select pupil_id from involvement where concern_id = ?1)",
                harm);
        List<Long> up = ids(FurtherFilter.NONE, up(ConcernColumn.FORM));
        assertEquals(harm, up.get(2), "8B before 10D");
        List<String> forms = actors.as(lead, roster::classes).stream()
                .map(Roster.ClassSize::name)
                .toList();
        assertEquals("10D", forms.get(forms.size() - 1), forms.toString());
    }

    private static FurtherFilter owned(FurtherFilter.Owner owner) {
        return new FurtherFilter(Set.of(), Set.of(), null, null, null, null, owner, null, null, null, null);
    }

    private static TableOrder<ConcernColumn> up(ConcernColumn column) {
        return new TableOrder<>(column, false);
    }

    private ConcernRow row(long id) {
        return actors.as(lead, () -> rows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1)).rows().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyColumnSortsBothWaysAndLosesNothing() {
        for (ConcernColumn column : ConcernColumn.values()) {
            if (column.isSorted()) {
                List<Long> up = ids(FurtherFilter.NONE, up(column));
                List<Long> down = ids(FurtherFilter.NONE, new TableOrder<>(column, true));
                assertEquals(Set.of(bullying, harassment, harm), new HashSet<>(up), column.name());
                assertEquals(Set.of(bullying, harassment, harm), new HashSet<>(down), column.name());
            }
        }
        assertEquals(List.of(bullying, harassment, harm), ids(FurtherFilter.NONE, up(ConcernColumn.NUMBER)));
        assertEquals(List.of(bullying, harassment, harm), ids(FurtherFilter.NONE, up(ConcernColumn.DATE)));
        assertEquals(List.of(bullying, harm, harassment), ids(FurtherFilter.NONE, up(ConcernColumn.KIND)));
        assertEquals(
                List.of(bullying, harassment, harm).get(0),
                ids(FurtherFilter.NONE, up(ConcernColumn.PUPILS)).stream()
                        .filter(id -> id != harm)
                        .findFirst()
                        .orElseThrow(),
                "Kofi before Si\u00e2n");
    }

    @Test
    void everyColumnHasAValueForAnExport() {
        ConcernCells cells = new ConcernCells(LONDON);
        ConcernRow row = row(bullying);
        Map<ConcernColumn, Object> values = Map.of(
                ConcernColumn.NUMBER, bullying,
                ConcernColumn.DATE, Now.day(LONDON),
                ConcernColumn.KIND, "Bullying: other",
                ConcernColumn.PUPILS, "Kofi Osei",
                ConcernColumn.FORM, "8B",
                ConcernColumn.YEAR, "8",
                ConcernColumn.DAYS, 0L,
                ConcernColumn.FACTS, "Called names, and didn't stop.");
        values.forEach(
                (column, value) -> assertEquals(value, cells.of(row, column).value(), column.name()));
        for (ConcernColumn column : ConcernColumn.values()) {
            Cell cell = cells.of(row, column);
            assertTrue(cell.text() != null, column.name());
        }
    }

    @Test
    void aRestrictedConcernIsInNoListOfOneWhoMayNotReadIt() {
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", harassment);
        assertEquals(List.of(harm, bullying), ids(FurtherFilter.NONE));
        assertEquals(List.of(), ids(words("skirt")));
        assertEquals(List.of(), ids(pupil("oneill", null, null)));
        assertThrows(NotFound.class, () -> actors.as(lead, () -> tags.tag(List.of(bullying, harassment), "Both")));
        assertEquals(List.of(), actors.as(lead, tags::all), "nothing is half done");
    }

    @Test
    void aTagThatIsTooLongOrMissingIsRefused() {
        assertThrows(BadInput.class, () -> actors.as(lead, () -> tags.tag(List.of(harm), "x".repeat(41))));
        assertThrows(BadInput.class, () -> actors.as(lead, () -> tags.tag(List.of(harm), " \n ")));
        assertEquals(
                "Bus",
                actors.as(lead, () -> {
                    tags.tag(List.of(harm), "Bus");
                    return tags.tag(List.of(harm, bullying), "bus").name();
                }),
                "capitals do not make another tag");
        assertEquals(1, actors.as(lead, tags::all).size());
    }

    @Test
    void anotherSchoolHasNothingOfIt() {
        TestSchool other = schools.make();
        Actor theirs = other.actor(Role.LEAD);
        long tag = actors.as(lead, () -> tags.tag(List.of(harm), "Ours").tagId());
        assertEquals(
                0,
                actors.as(theirs, () -> rows.list(ConcernFilter.ALL, ConcernColumn.LATEST, 1))
                        .total());
        assertEquals(List.of(), actors.as(theirs, tags::all));
        assertThrows(
                NotFound.class,
                () -> actors.as(theirs, () -> {
                    tags.untag(List.of(harm), tag);
                    return null;
                }));
    }
}
