package org.wholeschool.roster.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.roster.Upn;

/** Reads the cells that both kinds of roster have, each with the reason why it cannot be taken. */
final class PupilCells {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_GROUP = 60;

    private static final int OLDEST = 21;
    private static final int YOUNGEST = 2;
    private static final int LAST_YEAR = 14;

    /** 2012-09-01 as OneRoster writes it, 01/09/2012 as an English spreadsheet does when it has saved the file once. */
    private static final List<DateTimeFormatter> DATES =
            List.of(date("uuuu-MM-dd"), date("d/M/uuuu"), date("d.M.uuuu"), date("d-M-uuuu"));

    private static final Pattern YEAR =
            Pattern.compile("(?:national curriculum |nc )?(?:year|yr|y)? ?0?([0-9]{1,2})", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NAMED_YEARS =
            Map.of("r", 0, "reception", 0, "kg", 0, "year r", 0, "yr r", 0);
    private static final Map<String, String> SEXES = Map.of(
            "f",
            "F",
            "female",
            "F",
            "m",
            "M",
            "male",
            "M",
            "x",
            "X",
            "other",
            "X",
            "unspecified",
            "X",
            "u",
            "X",
            "unknown",
            "X",
            "not known",
            "X");

    private final LocalDate today;

    /** @param today in the school's zone */
    PupilCells(LocalDate today) {
        this.today = today;
    }

    private static DateTimeFormatter date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    String requiredName(RosterTable.Row row, String heading) {
        String name = name(row, heading);
        if (name.isEmpty()) {
            throw new UnfitRow(heading, "row.noName");
        }
        return name;
    }

    String name(RosterTable.Row row, String heading) {
        String name = row.cell(heading).replaceAll("\\s+", " ");
        if (name.length() > LONGEST_NAME) {
            throw new UnfitRow(heading, "row.nameTooLong", LONGEST_NAME);
        }
        return name;
    }

    /** @return the number, or null where there is none */
    String upn(String cell, String heading) {
        String upn = cell.replace(" ", "").toUpperCase(Locale.ROOT);
        if (upn.isEmpty()) {
            return null;
        }
        if (!Upn.isWellFormed(upn)) {
            throw new UnfitRow(heading, "row.upnNotOne");
        }
        return upn;
    }

    /** @return the day, or null where there is none */
    LocalDate dateOfBirth(RosterTable.Row row, String heading) {
        LocalDate born = date(row.cell(heading), heading);
        if (born != null && (born.isAfter(today.minusYears(YOUNGEST)) || born.isBefore(today.minusYears(OLDEST)))) {
            throw new UnfitRow(heading, "row.bornImplausibly", YOUNGEST, OLDEST - 1);
        }
        return born;
    }

    LocalDate date(String cell, String heading) {
        if (cell.isEmpty()) {
            return null;
        }
        // A time of day after the date, as some systems write it, says nothing more.
        String day = cell.replaceFirst("[T ][0-9:.]+Z?$", "");
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(day, format);
            } catch (DateTimeException notInThisForm) {
                // the next one may fit
            }
        }
        throw new UnfitRow(heading, "row.dateNotUnderstood");
    }

    /** @return the sex, or null where the cell is blank */
    String sex(RosterTable.Row row, String heading) {
        String cell = row.cell(heading).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return null;
        }
        String sex = SEXES.get(cell);
        if (sex == null) {
            throw new UnfitRow(heading, "row.sexNotUnderstood");
        }
        return sex;
    }

    /** @return the National Curriculum year, or null where the cell is blank */
    Integer ncYear(RosterTable.Row row, String heading) {
        String cell = row.cell(heading).replaceAll("\\s+", " ");
        if (cell.isEmpty()) {
            return null;
        }
        Integer named = NAMED_YEARS.get(cell.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        Matcher number = YEAR.matcher(cell);
        if (number.matches() && Integer.parseInt(number.group(1)) <= LAST_YEAR) {
            return Integer.valueOf(number.group(1));
        }
        throw new UnfitRow(heading, cell.contains(",") ? "row.yearTwice" : "row.yearNotUnderstood", LAST_YEAR);
    }

    String regGroup(String cell, String heading) {
        if (cell.length() > LONGEST_GROUP) {
            throw new UnfitRow(heading, "row.groupTooLong", LONGEST_GROUP);
        }
        return cell;
    }
}
