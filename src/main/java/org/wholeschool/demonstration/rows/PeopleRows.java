package org.wholeschool.demonstration.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.web.Welcome;
import org.wholeschool.roster.Pupil;

/** The made-up staff and pupils as rows. */
@RoomOnly
public final class PeopleRows {

    private final Map<MadeStaff, Account> accounts = new LinkedHashMap<>();
    private final Map<MadePupil, Pupil> pupils = new LinkedHashMap<>();

    @RoomOnly
    public PeopleRows(DemonstrationSchool made, long schoolId) {
        // One hash for all of them: the password is printed at every start, and ninety hashes would take seconds.
        String hash = Passwords.hash(Welcome.DEMONSTRATION_PASSWORD);
        made.staff()
                .forEach(person -> accounts.put(
                        person,
                        new Account(
                                schoolId,
                                person.address(),
                                person.firstName() + " " + person.lastName(),
                                hash,
                                Set.of(person.role()))));
        made.pupils()
                .forEach(pupil -> pupils.put(
                        pupil,
                        new Pupil(
                                pupil.upn(),
                                pupil.lastName(),
                                pupil.firstName(),
                                null,
                                pupil.born(),
                                pupil.sex() == MadePupil.Sex.FEMALE ? "F" : "M",
                                pupil.year(),
                                pupil.form(),
                                null)));
    }

    @RoomOnly
    public List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    @RoomOnly
    public List<Pupil> pupils() {
        return List.copyOf(pupils.values());
    }

    /** @return the id of the person's account, once it was written */
    @RoomOnly
    public long accountId(MadeStaff person) {
        return accounts.get(person).getId();
    }

    Pupil pupil(MadePupil pupil) {
        return pupils.get(pupil);
    }
}
