package org.wholeschool.concern.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.Schools;

/**
 * Who is told of a concern. Nobody who may not read it; but that an urgent one waits, and of which kind, the head is
 * told, who then finds somebody.
 */
@ApplicationScoped
class Recipients {

    private static final Set<Role> SAFEGUARDING = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private DutyLeads duty;

    @Inject
    private Schools schools;

    /**
     * @return those who read it: leads and deputies, fewer where it is restricted, the head where it is about an adult
     */
    Set<Long> readers(Concern concern) {
        return ids(safeguarding(), person -> ReadableConcerns.mayRead(concern, person.id(), person.roles()));
    }

    /** @return who looks after it, or else everybody who reads it */
    Set<Long> ownerOrReaders(Concern concern, Long owner) {
        Set<Long> readers = readers(concern);
        return owner != null && readers.contains(owner) ? Set.of(owner) : readers;
    }

    /**
     * @return who asked for it, where they may read the concern; or else who looks after it, or everybody who reads it
     */
    Set<Long> askerOrOwner(Concern concern, Long asker, Long owner) {
        return ownerOrReaders(concern, asker != null && readers(concern).contains(asker) ? asker : owner);
    }

    /**
     * @param step to whom it goes up
     * @param concern which
     * @param now when: who is on duty then
     * @return those of them that there are
     */
    Set<Long> of(Escalation.Step step, Concern concern, Instant now) {
        List<Person> people = safeguarding();
        Predicate<Person> reads = person -> ReadableConcerns.mayRead(concern, person.id(), person.roles());
        return switch (step) {
            case DUTY -> onDuty(people, reads, now);
            case DEPUTY -> ids(people, reads.and(person -> person.roles().contains(Role.DEPUTY)));
            case HEAD -> ids(people, person -> person.roles().contains(Role.HEAD));
        };
    }

    /**
     * Who is on duty is given as a name and a number, for people to find; where no account bears that name, it is for
     * every lead.
     */
    private Set<Long> onDuty(List<Person> people, Predicate<Person> reads, Instant now) {
        Set<String> names = duty.all().stream()
                .filter(each -> each.isOnAt(now.atZone(schools.profile().zone())))
                .map(each -> tidy(each.name()))
                .collect(Collectors.toSet());
        Set<Long> found = ids(people, reads.and(person -> names.contains(tidy(person.name()))));
        return found.isEmpty() ? ids(people, reads.and(person -> person.roles().contains(Role.LEAD))) : found;
    }

    private static String tidy(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }

    private List<Person> safeguarding() {
        return accounts.people(actors.current().schoolId(), SAFEGUARDING);
    }

    private static Set<Long> ids(List<Person> people, Predicate<Person> which) {
        return people.stream().filter(which).map(Person::id).collect(Collectors.toUnmodifiableSet());
    }
}
