package org.wholeschool.concern.conduct;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;

/** The head's list of persons with low-level concerns; how many wait is told in the menu and on home. */
@Named
@RequestScoped
public class LowLevelsPage implements MenuCount, HomeWork {

    @Inject
    private LowLevelCases cases;

    @Inject
    private Schools schools;

    private List<LowLevelPerson> persons;
    private List<LowLevelCases.Deleted> deletions;
    private Integer waiting;

    public List<LowLevelPerson> getPersons() {
        if (persons == null) {
            persons = cases.list();
        }
        return persons;
    }

    public List<LowLevelCases.Deleted> getDeletions() {
        if (deletions == null) {
            deletions = cases.deletions();
        }
        return deletions;
    }

    /** @return that some were deleted, when and by whom, in words */
    public String deleted(LowLevelCases.Deleted deletion) {
        return Texts.of("conduct")
                .get(
                        "deletion",
                        deletion.entries(),
                        LowLevelWords.at(deletion.at(), schools.profile().zone()),
                        deletion.by());
    }

    /** @return how many a person has and the day of the latest, in words */
    public String counted(LowLevelPerson person) {
        return LowLevelWords.counted(person);
    }

    /** @return how many of a person wait for a record, in words */
    public String waits(LowLevelPerson person) {
        return Texts.of("conduct").get("waiting", person.waiting());
    }

    /** @return how many a person has in 12 months and what to do then, in words */
    public String together(LowLevelPerson person) {
        return LowLevelWords.together(person);
    }

    @Override
    public String workPage() {
        return countedPage();
    }

    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("conduct");
        return count() == 0
                ? List.of()
                : List.of(HomeRow.of("low-levels", texts.get("home", count()), workPage(), texts.get("home.open")));
    }

    @Override
    public String countedPage() {
        return LowLevelConcerns.PAGE;
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        return count() == 0
                ? MenuCount.Waiting.NOTHING
                : new MenuCount.Waiting(count(), false, Texts.of("conduct").get("waiting", count()));
    }

    private int count() {
        if (waiting == null) {
            waiting = cases.waiting();
        }
        return waiting;
    }
}
