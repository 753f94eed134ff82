package org.wholeschool.access.permit;

import jakarta.inject.Inject;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.SiteChanges;

/** Actions to try {@link Permit} with: each adds a place, so that what was kept of it can be seen. */
@Service
public class PermittedDeeds {

    @Inject
    private SiteChanges siteChanges;

    @Inject
    private CurrentAction current;

    @Permit(code = "PermittedDeeds.done", value = Role.LEAD)
    public void done(String place) {
        siteChanges.add(place, PlaceGroup.OUTDOOR);
        current.about("deed", 1);
    }

    @Permit(code = "PermittedDeeds.failing", value = Role.LEAD)
    public void failing(String place) {
        siteChanges.add(place, PlaceGroup.OUTDOOR);
        throw new BadInput("field", "key");
    }

    /** A teacher may do this and may not do what is done in it. */
    @Permit(
            code = "PermittedDeeds.withSomethingForLeadsInside",
            value = {Role.TEACHER, Role.LEAD})
    public void withSomethingForLeadsInside(String place) {
        siteChanges.add(place, PlaceGroup.OUTDOOR);
    }

    @Permit(code = "PermittedDeeds.search", value = Role.LEAD, onceInSeconds = 3600)
    public void search() {
        // leaves one entry an hour
    }

    @Permit(code = "PermittedDeeds.look", value = Role.LEAD, onceInSeconds = 3600)
    public void look(long at) {
        current.about("deed", at);
    }

    /** Its name is longer than an entry holds, so that the entry cannot be written. */
    @Permit(
            code = "PermittedDeeds.deedOfWhichTheNameIsLongerThanTheEightyCharactersThatAnEntryOfTheRecordHoldsAtMost",
            value = Role.LEAD)
    public void deedOfWhichTheNameIsLongerThanTheEightyCharactersThatAnEntryOfTheRecordHoldsAtMost(String place) {
        siteChanges.add(place, PlaceGroup.OUTDOOR);
    }
}
