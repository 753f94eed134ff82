package org.wholeschool.demonstration.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadePupil.Sex;
import org.wholeschool.roster.Upn;

/** Makes about 1,100 pupils in years 7 to 13 and their forms. */
final class Pupils {

    private static final String FORMS = "NORTHFD";
    private static final int NOBODYS_AUTHORITY = 999;
    private static final int PRIMARY_SCHOOLS = 14;

    private final Dice dice;
    private final MadeNames names;
    private final int schoolYearFrom;
    private final int[][] serials = new int[PRIMARY_SCHOOLS][100];

    /** @param schoolYearFrom the calendar year in which the current school year began */
    Pupils(Dice dice, MadeNames names, int schoolYearFrom) {
        this.dice = dice;
        this.names = names;
        this.schoolYearFrom = schoolYearFrom;
    }

    /** @return all pupils, by year, form and last name */
    List<MadePupil> make() {
        List<MadePupil> pupils = new ArrayList<>();
        for (int year = 7; year <= 13; year++) {
            boolean sixthForm = year > 11;
            int forms = sixthForm ? 16 - year : FORMS.length();
            for (int form = 0; form < forms; form++) {
                int size = sixthForm ? dice.between(20, 23) : dice.between(26, 29);
                for (int i = 0; i < size; i++) {
                    pupils.add(pupil(year, year + FORMS.substring(form, form + 1)));
                }
            }
        }
        pupils.sort(Comparator.comparingInt(MadePupil::year)
                .thenComparing(MadePupil::form)
                .thenComparing(MadePupil::lastName)
                .thenComparing(MadePupil::firstName)
                .thenComparing(MadePupil::upn));
        return List.copyOf(pupils);
    }

    private MadePupil pupil(int year, String form) {
        Sex sex = dice.chance(0.5) ? Sex.FEMALE : Sex.MALE;
        String[] name = names.draw(dice, sex);
        LocalDate oldest = LocalDate.of(schoolYearFrom - year - 5, 9, 1);
        LocalDate youngest = oldest.plusYears(1).minusDays(1);
        LocalDate born = oldest.plusDays(dice.below((int) (youngest.toEpochDay() - oldest.toEpochDay()) + 1));
        return new MadePupil(upn(year), name[0], name[1], sex, born, year, form);
    }

    /** Given when a child starts primary school, six years before year 6. */
    private String upn(int year) {
        int primary = dice.below(PRIMARY_SCHOOLS);
        int allocated = Math.floorMod(schoolYearFrom - year, 100);
        return Upn.of(NOBODYS_AUTHORITY, 2001 + primary, allocated, ++serials[primary][allocated]);
    }
}
