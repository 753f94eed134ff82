package org.wholeschool.concern.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.concern.followup.action.ActionOwners;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.SchoolDay;
import org.wholeschool.school.place.Site;

/** Checks what a form gives for a safety plan, against the people, places and parts of the day of the school. */
@ApplicationScoped
class SafetyCheck {

    private static final Set<Role> SAFEGUARDING = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private ConcernActions actions;

    @Inject
    private Site site;

    @Inject
    private SchoolDay day;

    @Inject
    private SchoolFrame frame;

    /**
     * @param concern because of which
     * @param entry what a form gave
     * @param inForce whether the plan is more than a draft
     * @param before the plan as it is; null for a new one
     * @return the same, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    SafetyEntry of(Concern concern, SafetyEntry entry, boolean inForce, SafetyPlan before) {
        FormCheck form = SafetyEntry.form();
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        // A day that has passed can stay as it was: only a review moves it.
        boolean isSameDay = before != null && before.getDueOn().equals(entry.reviewOn());
        SafetyEntry checked = entry.checked(
                inForce, isSameDay && before.getDueOn().isBefore(today) ? before.getDueOn() : today, form);
        checkSpots(entry, form);
        form.refuse(
                entry.trustedAdult() != null
                        && !isUnchanged(entry.trustedAdult(), before == null ? null : before.getTrustedAdultId())
                        && adults().stream().noneMatch(adult -> adult.id() == entry.trustedAdult()),
                "trustedAdult",
                "adult.unknown");
        form.refuse(entry.owner() != null && !readers(concern).contains(entry.owner()), "owner", "owner.not");
        form.orThrow();
        return checked;
    }

    private static boolean isUnchanged(Long now, Long before) {
        return Objects.equals(now, before);
    }

    private void checkSpots(SafetyEntry entry, FormCheck form) {
        List<SafetyEntry.Spot> spots = entry.spots() == null ? List.of() : entry.spots();
        if (spots.stream().allMatch(spot -> spot.place() == null && spot.band() == null)) {
            return;
        }
        Set<Long> places = site.places().stream().map(Site.ListedPlace::id).collect(Collectors.toSet());
        Set<Long> bands =
                day.plan().bands().stream().map(DayPlan.ListedBand::id).collect(Collectors.toSet());
        for (int i = 0; i < spots.size(); i++) {
            SafetyEntry.Spot spot = spots.get(i);
            form.refuse(
                    spot.place() != null && !places.contains(spot.place()),
                    SafetyEntry.spotField(i, "place"),
                    "spot.place.unknown");
            form.refuse(
                    spot.band() != null && !bands.contains(spot.band()),
                    SafetyEntry.spotField(i, "band"),
                    "spot.band.unknown");
        }
    }

    /** @return those who can be a trusted adult, by name */
    List<ActionOwners.Owner> adults() {
        return actions.owners();
    }

    /** @return those who can own a plan because of that concern: they may read it */
    List<AccountReader.Person> owners(Concern concern) {
        return accounts.people(actors.current().schoolId(), SAFEGUARDING).stream()
                .filter(person -> ReadableConcerns.mayRead(concern, person.id(), person.roles()))
                .toList();
    }

    Set<Long> readers(Concern concern) {
        return owners(concern).stream().map(AccountReader.Person::id).collect(Collectors.toSet());
    }
}
