package org.wholeschool.agency;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

/**
 * Whom the school refers to, with the number to ring: the usual ones, as the school calls them, and those of its own. A
 * referral keeps the name that its agency had when it was made.
 */
@Service
public class Agencies {

    private static final int LOOKING = 10 * 60;

    /** Code points. */
    private static final int LONGEST_TEXT = 20_000;

    /** Digits, and what people write between them; an extension may follow. */
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9][0-9 ()/-]{2,}( ?(ext|x)\\.? ?[0-9]+)?", Pattern.CASE_INSENSITIVE);

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
        Map<String, SchoolAgency> kept = em.createQuery("select a from SchoolAgency a", SchoolAgency.class)
                .getResultStream()
                .collect(Collectors.toMap(SchoolAgency::getCode, Function.identity()));
        Stream<Line> usual = Arrays.stream(Agency.values())
                .filter(agency -> agency != Agency.OTHER)
                .map(agency -> usual(agency, kept.remove(agency.name())));
        List<Line> first = usual.toList();
        Stream<Line> own = kept.values().stream()
                .map(each -> new Line(
                        each.getCode(),
                        each.getName(),
                        null,
                        each.getPhone(),
                        each.getReference(),
                        each.isActive(),
                        each.getAnswerDays(),
                        route(each)))
                .sorted(Comparator.comparing(Line::name, Collator.getInstance(Locale.UK)));
        return Stream.concat(first.stream(), own).toList();
    }

    private static Line usual(Agency agency, SchoolAgency kept) {
        String usual = agency.words();
        return kept == null
                ? new Line(agency.name(), usual, agency, null, null, true, agency.usualDays(), Agency.usualRoute())
                : new Line(
                        agency.name(),
                        kept.getName() == null ? usual : kept.getName(),
                        agency,
                        kept.getPhone(),
                        kept.getReference(),
                        kept.isActive(),
                        kept.getAnswerDays(),
                        route(kept));
    }

    private static String route(SchoolAgency kept) {
        return kept.getRoute() == null ? Agency.usualRoute() : kept.getRoute();
    }

    /**
     * Adds an agency, or changes what is kept of one.
     *
     * @param seen which, as the form was opened with it; null for a new one
     * @param name what the school calls it, not the name of another one
     * @param phone the number to ring, or null
     * @param reference the local authority's or the agency's reference for this school, or null
     * @param active whether it is offered for referrals
     * @param answerDays within how many working days it is to answer, in digits; nothing where the school does not say
     * @param route how its decisions are escalated; null as usual
     * @return its code
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it since
     */
    @Permit(
            code = "Agencies.keep",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public String keep(
            Line seen, String name, String phone, String reference, boolean active, String answerDays, String route) {
        String code = seen == null ? null : seen.code();
        List<Line> lines = lines();
        Line line = code == null
                ? null
                : lines.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("agency"));
        if (line != null && !line.equals(seen)) {
            throw new BadInput(null, "changed");
        }
        FormCheck form = new FormCheck(LONGEST_TEXT);
        String called = form.line("name", name, "name.required");
        form.refuse(
                called != null
                        && lines.stream()
                                .anyMatch(other -> !other.code().equals(code)
                                        && other.name().equalsIgnoreCase(called)),
                "name",
                "name.taken");
        String number = form.line("phone", phone, null);
        form.refuse(number != null && !PHONE.matcher(number).matches(), "phone", "phone.unclear");
        String mark = form.line("reference", reference, null);
        String days = form.line("answerDays", answerDays, null);
        form.refuse(days != null && !DAYS.matcher(days).matches(), "answerDays", "days.unclear");
        String escalated = form.text("route", route, null);
        form.orThrow();
        SchoolAgency agency = kept(line);
        boolean isUsualName = line != null
                && line.usual() != null
                && called.equals(line.usual().words());
        agency.become(isUsualName ? null : called, number, mark, active);
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
     * An agency as the school keeps it.
     *
     * @param code the same for ever
     * @param name what the school calls it
     * @param usual which of the usual ones it is, or null for one of the school's own
     * @param phone the number to ring, or null
     * @param reference the local authority's or the agency's reference for this school, or null
     * @param active whether it is offered
     * @param answerDays within how many working days an answer is expected; null where the school does not say
     * @param route how its decisions are escalated
     */
    public record Line(
            String code,
            String name,
            Agency usual,
            String phone,
            String reference,
            boolean active,
            Integer answerDays,
            String route) {

        /** @return as which kind a referral to it counts */
        public Agency kind() {
            return usual == null ? Agency.OTHER : usual;
        }

        /** @return the name that a referral to it keeps; null where it is called as usual */
        public String nameToKeep() {
            return usual != null && name.equals(usual.words()) ? null : name;
        }
    }
}
