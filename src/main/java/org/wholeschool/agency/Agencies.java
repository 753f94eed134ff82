package org.wholeschool.agency;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Telephone;

/**
 * Keeps the agencies that a school works with: the usual ones, as the school calls them, and those of its own.
 *
 * <p>A referral keeps the name that its agency had when it was made.
 */
@Service
public class Agencies {

    private static final int LOOKING = 10 * 60;

    /** Code points. */
    private static final int LONGEST_TEXT = 20_000;

    /** From 1 to 60. */
    private static final Pattern DAYS = Pattern.compile("0?[1-9]|[1-5][0-9]|60");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    /** @return the usual ones in their order, then the school's own by name; those that are out of use, too */
    @Permit(
            code = "Agencies.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Line> all() {
        return lines();
    }

    private List<Line> lines() {
        List<SchoolAgency> rows = em.createQuery("select a from SchoolAgency a order by a.id", SchoolAgency.class)
                .getResultList();
        Map<String, List<Former>> merged = rows.stream()
                .filter(row -> row.getMergedInto() != null)
                .collect(Collectors.groupingBy(
                        SchoolAgency::getMergedInto,
                        Collectors.mapping(row -> new Former(row.getCode(), row.getName()), Collectors.toList())));
        Map<String, SchoolAgency> kept = rows.stream()
                .filter(row -> row.getMergedInto() == null)
                .collect(Collectors.toMap(SchoolAgency::getCode, Function.identity()));
        List<Line> usual = Arrays.stream(Agency.values())
                .filter(agency -> agency != Agency.OTHER)
                .map(agency -> usual(agency, kept.remove(agency.name()), merged))
                .toList();
        Stream<Line> own = kept.values().stream()
                .map(each -> new Line(
                        each.getCode(),
                        each.getName(),
                        null,
                        each.getKind(),
                        each.getPhone(),
                        each.getReference(),
                        each.isActive(),
                        each.getAnswerDays(),
                        route(each),
                        merged.getOrDefault(each.getCode(), List.of())))
                .sorted(Comparator.comparing(Line::name, Collator.getInstance(Locale.UK))
                        .thenComparing(Line::code));
        return Stream.concat(usual.stream(), own).toList();
    }

    private static Line usual(Agency agency, SchoolAgency kept, Map<String, List<Former>> merged) {
        String usual = agency.words();
        List<Former> former = merged.getOrDefault(agency.name(), List.of());
        return kept == null
                ? new Line(
                        agency.name(),
                        usual,
                        agency,
                        agency.kind(),
                        null,
                        null,
                        true,
                        agency.usualDays(),
                        Agency.usualRoute(),
                        former)
                : new Line(
                        agency.name(),
                        kept.getName() == null ? usual : kept.getName(),
                        agency,
                        agency.kind(),
                        kept.getPhone(),
                        kept.getReference(),
                        kept.isActive(),
                        kept.getAnswerDays(),
                        route(kept),
                        former);
    }

    private static String route(SchoolAgency kept) {
        return kept.getRoute() == null ? Agency.usualRoute() : kept.getRoute();
    }

    /**
     * Adds an agency, or changes what is kept of one.
     *
     * @param seen which, as the form was opened with it; null for a new one
     * @param typed what the form says
     * @return its code
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it since
     */
    @Permit(
            code = "Agencies.keep",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public String keep(Line seen, Typed typed) {
        String code = seen == null ? null : seen.code();
        List<Line> lines = lines();
        Line line = code == null ? null : Line.of(lines, code);
        if (line != null && !line.equals(seen)) {
            throw new BadInput(null, "changed");
        }
        FormCheck form = new FormCheck(LONGEST_TEXT);
        String called = form.line("name", typed.name(), "name.required");
        form.refuse(
                called != null
                        && lines.stream()
                                .anyMatch(other -> !other.code().equals(code)
                                        && other.name().equalsIgnoreCase(called)),
                "name",
                "name.taken");
        boolean isUsual = line != null && line.usual() != null;
        form.refuse(!isUsual && typed.kind() == null, "kind", "kind.required");
        String number = form.line("phone", typed.phone(), null);
        form.refuse(number != null && !Telephone.isNumber(number), "phone", "phone.unclear");
        String mark = form.line("reference", typed.reference(), null);
        String days = form.line("answerDays", typed.answerDays(), null);
        form.refuse(days != null && !DAYS.matcher(days).matches(), "answerDays", "days.unclear");
        String escalated = form.text("route", typed.route(), null);
        form.orThrow();
        SchoolAgency agency = kept(line);
        boolean isUsualName = isUsual && called.equals(line.usual().words());
        agency.become(
                isUsualName ? null : called,
                isUsual ? line.usual().kind() : typed.kind(),
                number,
                mark,
                typed.active());
        agency.expect(
                days == null ? null : Integer.valueOf(days), Agency.usualRoute().equals(escalated) ? null : escalated);
        em.flush();
        current.about("agency", agency.getId());
        return agency.getCode();
    }

    private SchoolAgency kept(Line line) {
        String code = line == null ? null : line.code();
        return em.createQuery("select a from SchoolAgency a where a.code = :code", SchoolAgency.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    SchoolAgency made = new SchoolAgency(code);
                    em.persist(made);
                    return made;
                });
    }

    /**
     * What a form says of an agency.
     *
     * @param name what the school calls it, not the name of another one
     * @param kind what kind of body it is; of a usual one it stays as it is
     * @param phone the number to ring, or null
     * @param reference the local authority's or the agency's reference for this school, or null
     * @param active whether it is offered for referrals
     * @param answerDays within how many working days it is to answer, in digits; nothing where the school does not say
     * @param route how its decisions are escalated; null as usual
     */
    public record Typed(
            String name,
            AgencyKind kind,
            String phone,
            String reference,
            boolean active,
            String answerDays,
            String route) {}

    /**
     * An agency that is part of another one by now.
     *
     * @param code its code
     * @param name what it was called
     */
    public record Former(String code, String name) implements Serializable {}

    /**
     * An agency as the school keeps it.
     *
     * @param code the same for ever
     * @param name what the school calls it
     * @param usual which of the usual ones it is, or null for one of the school's own
     * @param kind what kind of body it is
     * @param phone the number to ring, or null
     * @param reference the local authority's or the agency's reference for this school, or null
     * @param active whether it is offered
     * @param answerDays within how many working days an answer is expected; null where the school does not say
     * @param route how its decisions are escalated
     * @param former those that were merged into it
     */
    public record Line(
            String code,
            String name,
            Agency usual,
            AgencyKind kind,
            String phone,
            String reference,
            boolean active,
            Integer answerDays,
            String route,
            List<Former> former) {

        /** Copies the list. */
        public Line {
            former = List.copyOf(former);
        }

        /**
         * @param code the code of an agency, or that of one that was merged into it
         * @return which of all agencies that is
         * @throws NotFound where the school has none
         */
        public static Line of(List<Line> all, String code) {
            return all.stream()
                    .filter(each -> each.isOrWas(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("agency"));
        }

        /** @return as which of the usual ones a referral to it counts */
        public Agency countedAs() {
            return usual == null ? Agency.OTHER : usual;
        }

        /** @return the name that a referral to it keeps; null where it is called as usual */
        public String nameToKeep() {
            return usual != null && name.equals(usual.words()) ? null : name;
        }

        /** @return an address that calls it */
        public String link() {
            return Telephone.link(phone);
        }

        /** @return whether a code is its own, or that of an agency that was merged into it */
        public boolean isOrWas(String other) {
            return code.equals(other)
                    || former.stream().anyMatch(each -> each.code().equals(other));
        }
    }
}
