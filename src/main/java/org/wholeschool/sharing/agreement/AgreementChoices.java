package org.wholeschool.sharing.agreement;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.wholeschool.platform.csv.ShippedRows;

/**
 * What the form of an agreement offers: kinds of data, lawful bases and templates. They are data, in the CSV files
 * beside this class. A row that holds no longer gets its last day and stays, because agreements name it.
 */
public final class AgreementChoices {

    private static final List<Basis> BASES = read("bases.csv", Basis::of);
    private static final List<Kind> KINDS = read("kinds.csv", Kind::of);
    private static final Map<AgreementText, String> USUAL = usual();
    private static final List<Template> TEMPLATES = read("templates.csv", Template::of).stream()
            .filter(template -> !template.code().equals("ALL"))
            .toList();

    private AgreementChoices() {}

    /**
     * A lawful basis, a condition or a power.
     *
     * @param code its code
     * @param since the day from which the product offers it as it reads
     * @param until the last day on which it is offered, or null
     * @param kind BASIS, CONDITION or POWER
     * @param name what it is called
     * @param words what it means here
     * @param edition by which edition of its source it reads so
     */
    public record Basis(
            String code, LocalDate since, LocalDate until, String kind, String name, String words, String edition) {

        private static Basis of(NamedCsvRecord row) {
            return new Basis(
                    row.getField("code"),
                    LocalDate.parse(row.getField("since")),
                    day(row.getField("until")),
                    row.getField("kind"),
                    row.getField("short"),
                    row.getField("words"),
                    row.getField("edition"));
        }
    }

    /**
     * A kind of data.
     *
     * @param code its code
     * @param until the last day on which it is offered, or null
     * @param words what it is called
     */
    public record Kind(String code, LocalDate until, String words) {

        private static Kind of(NamedCsvRecord row) {
            return new Kind(row.getField("code"), day(row.getField("until")), row.getField("words"));
        }
    }

    /**
     * The wording that a draft begins with, for one kind of agency.
     *
     * @param code its code
     * @param since the day from which it reads so
     * @param edition the sources that it follows, with their editions
     * @param agency the usual agency that it is for, or null
     * @param texts the wording
     * @param kinds codes of kinds of data
     * @param bases codes of lawful bases
     */
    public record Template(
            String code,
            LocalDate since,
            String edition,
            String agency,
            Map<AgreementText, String> texts,
            List<String> kinds,
            List<String> bases) {

        private static Template of(NamedCsvRecord row) {
            Map<AgreementText, String> texts = new EnumMap<>(USUAL);
            texts.putAll(typed(row));
            String agency = row.getField("agency");
            return new Template(
                    row.getField("code"),
                    LocalDate.parse(row.getField("since")),
                    row.getField("edition"),
                    agency.isEmpty() ? null : agency,
                    Map.copyOf(texts),
                    codes(row.getField("kinds")),
                    codes(row.getField("bases")));
        }
    }

    private static List<String> codes(String row) {
        return row.isEmpty() ? List.of() : List.of(row.split(" "));
    }

    private static LocalDate day(String typed) {
        return typed.isEmpty() ? null : LocalDate.parse(typed);
    }

    private static Map<AgreementText, String> typed(NamedCsvRecord row) {
        Map<AgreementText, String> texts = new EnumMap<>(AgreementText.class);
        AgreementText.ofTemplates().stream()
                .filter(text -> !row.getField(text.field()).isEmpty())
                .forEach(text -> texts.put(text, row.getField(text.field())));
        return texts;
    }

    private static Map<AgreementText, String> usual() {
        return read("templates.csv", Function.identity()).stream()
                .filter(row -> row.getField("code").equals("ALL"))
                .map(AgreementChoices::typed)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> made) {
        return ShippedRows.of(AgreementChoices.class, file).stream().map(made).toList();
    }

    /** @return the lawful bases that are offered on a day, and those that an agreement has */
    public static List<Basis> bases(LocalDate day, Collection<String> chosen) {
        return BASES.stream()
                .filter(each -> isOffered(each.until(), day) || chosen.contains(each.code()))
                .toList();
    }

    /** @return the kinds of data that are offered on a day, and those that an agreement has */
    public static List<Kind> kinds(LocalDate day, Collection<String> chosen) {
        return KINDS.stream()
                .filter(each -> isOffered(each.until(), day) || chosen.contains(each.code()))
                .toList();
    }

    private static boolean isOffered(LocalDate until, LocalDate day) {
        return until == null || !until.isBefore(day);
    }

    public static List<Template> templates() {
        return TEMPLATES;
    }

    /** @return that template, or null where there is none of that code */
    public static Template template(String code) {
        return TEMPLATES.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** @return names of lawful bases, in the order of the choices */
    static List<String> namesOfBases(List<String> codes) {
        return BASES.stream()
                .filter(each -> codes.contains(each.code()))
                .map(Basis::name)
                .toList();
    }

    /** @return names of kinds of data, in the order of the choices */
    static List<String> namesOfKinds(List<String> codes) {
        return KINDS.stream()
                .filter(each -> codes.contains(each.code()))
                .map(Kind::words)
                .toList();
    }
}
