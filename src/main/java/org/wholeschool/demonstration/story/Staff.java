package org.wholeschool.demonstration.story;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.platform.RoomOnly;

/** Makes 92 people who work at, govern or look after the school; the first of each role has the documented sign-in. */
@RoomOnly
public final class Staff {

    /** The domain of every made-up address; "example" is reserved and belongs to nobody (RFC 2606). */
    @RoomOnly
    public static final String DOMAIN = "northfield.example";

    private static final List<String> SUBJECTS = List.of(
            "English",
            "mathematics",
            "science",
            "history",
            "geography",
            "religious education",
            "French",
            "Spanish",
            "art",
            "design and technology",
            "computing",
            "drama",
            "music",
            "physical education",
            "business studies",
            "psychology");

    private final Dice dice;
    private final MadeNames names;
    private final List<MadeStaff> staff = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();

    Staff(Dice dice, MadeNames names) {
        this.dice = dice;
        this.names = names;
    }

    List<MadeStaff> make() {
        add(1, Role.HEAD, "Head");
        add(1, Role.LEAD, "Designated safeguarding lead");
        add(2, Role.DEPUTY, "Deputy safeguarding lead");
        add(1, Role.ADMINISTRATOR, "IT administrator");
        add(1, Role.DATA_PROTECTION_OFFICER, "Data-protection officer");
        add(3, Role.GOVERNOR, "Governor");
        for (int i = 0; staff.size() < 90; i++) {
            add(1, Role.TEACHER, "Teacher of " + SUBJECTS.get(i % SUBJECTS.size()));
        }
        // Last, so that the others are who they were before these two roles came.
        add(1, Role.ACTION_OWNER, "Head of year");
        add(1, Role.TRUST_LEAD, "Trust safeguarding lead");
        return List.copyOf(staff);
    }

    private void add(int count, Role role, String job) {
        for (int i = 0; i < count; i++) {
            boolean firstOfRole = staff.stream().noneMatch(s -> s.role() == role);
            String[] name = names.draw(dice, dice.chance(0.62) ? MadePupil.Sex.FEMALE : MadePupil.Sex.MALE);
            String address = firstOfRole ? documented(role) : addressOf(name[0], name[1]);
            staff.add(new MadeStaff(name[0], name[1], job, role, address, firstOfRole));
        }
    }

    private static String documented(Role role) {
        String word = role == Role.DATA_PROTECTION_OFFICER
                ? "dpo"
                : role.name().toLowerCase(Locale.ROOT).replace('_', '.');
        return word + "@" + DOMAIN;
    }

    private String addressOf(String firstName, String lastName) {
        String plain = Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z.]", "")
                .toLowerCase(Locale.ROOT);
        String address = plain + "@" + DOMAIN;
        for (int second = 2; !addresses.add(address); second++) {
            address = plain + second + "@" + DOMAIN;
        }
        return address;
    }
}
