package org.wholeschool.pattern.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.link.facts.LinkFacts;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.group.GradedLink;
import org.wholeschool.pattern.group.GroupPublication;
import org.wholeschool.pattern.group.GroupRun;
import org.wholeschool.pattern.group.Involvement;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.Renewal;
import org.wholeschool.pattern.group.Role;
import org.wholeschool.pattern.group.SchoolFacts;
import org.wholeschool.pattern.group.SchoolFacts.Sex;
import org.wholeschool.pattern.group.TieChanges;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.school.category.Categories.ListedCategory;
import org.wholeschool.school.category.CategoryGroup;

/**
 * What was read of links and concerns as the arithmetic takes it, and what it gives back as it is kept. What was logged
 * since the last Monday that let concerns in is {@code Term.NEW}: it may untie two pupils and says nothing else.
 */
final class GroupFactsOfSchool {

    /** So long a group that is found no more is known again when it is: longer than it takes to answer a challenge. */
    private static final int LOST_WEEKS = 6;

    private static final long NOT_KNOWN = -1;
    private static final String OF = ":";
    private static final String BETWEEN = " ";
    private static final String WAITS = "WAITS:";

    private final LinkFacts.Reading reading;
    private final CountedSchool school;
    private final Map<Long, CategoryGroup> groupOf;

    /**
     * @param reading one reading
     * @param school the places and parts of the day that patterns are counted in
     * @param categories the school's categories
     */
    GroupFactsOfSchool(LinkFacts.Reading reading, CountedSchool school, List<ListedCategory> categories) {
        this.reading = reading;
        this.school = school;
        groupOf = categories.stream().collect(Collectors.toMap(ListedCategory::id, ListedCategory::group));
    }

    /** @return up to when what was logged says anything, as the last run left it; empty before the first. */
    Optional<Renewal> renewal() {
        if (reading.remembered().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = List.of(reading.remembered().split(BETWEEN));
        return Optional.of(new Renewal(
                Long.parseLong(words.get(0)),
                words.stream()
                        .skip(1)
                        .filter(word -> !word.startsWith(WAITS) && KeptGroups.isKnown(word))
                        .map(word -> word.split(OF))
                        .collect(Collectors.toMap(
                                GroupFactsOfSchool::facet, parts -> Long.parseLong(parts[parts.length - 1])))));
    }

    private static Renewal.Facet facet(String[] parts) {
        return parts.length == 2
                ? new Renewal.Facet(null, Role.valueOf(parts[0]))
                : new Renewal.Facet(KeptGroups.context(parts), null);
    }

    /**
     * @param renewal up to when what was logged says anything
     * @return it as it is kept for the next run
     */
    static String remembered(Renewal renewal) {
        return Stream.concat(
                        Stream.of(Long.toString(renewal.day())),
                        renewal.behind().entrySet().stream()
                                .map(late -> (late.getKey().role() == null
                                                ? KeptGroups.word(late.getKey().context())
                                                : late.getKey().role().name())
                                        + OF
                                        + late.getValue())
                                .sorted())
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * @param earlier as the last run left it
     * @param monday the first day of this week
     * @param toldFrom the first day of which anything would be told then
     * @return what is let in now
     */
    Renewal next(Renewal earlier, LocalDate monday, LocalDate toldFrom) {
        return earlier.next(
                monday.toEpochDay(),
                involvements(new TermWeeks(Map.of(), 0, 0), toldFrom, monday).stream()
                        .filter(part -> part.term() == Term.EARLIER)
                        .toList());
    }

    /**
     * @param told what the run is told
     * @param weeks the school's terms
     * @param renewal what is let in of what was logged
     * @param renews whether that is more than the last run let in
     * @param ties by link, what ties pupils
     */
    GroupPublication.Published publish(
            GroupParameters told, TermWeeks weeks, Renewal renewal, boolean renews, Map<Integer, GradedLink> ties) {
        return new GroupRun(told.stability())
                .run(
                        List.copyOf(ties.values()),
                        facts(told, weeks, renewal),
                        reading.standings().stream()
                                .filter(each -> each.lostOn() == null
                                        || each.lostOn().plusWeeks(LOST_WEEKS).isAfter(told.asOf()))
                                .map(KeptGroups::standing)
                                .toList(),
                        reading.lastId(),
                        told.seed(),
                        renews);
    }

    /** @return by link, what ties pupils now. */
    Map<Integer, GradedLink> ties(GroupParameters told, TermWeeks weeks, Renewal renewal) {
        return tying(reading.ties(), told, facts(told, weeks, renewal));
    }

    /**
     * @return by link, what tied pupils when groups were last looked for, as far as it still does: a link that is
     *     better established by now counts as it did then, and one that is less so not at all.
     */
    Map<Integer, GradedLink> tiesThatCounted(GroupParameters told, Map<Integer, GradedLink> now) {
        Map<Integer, GradedLink> counted = graded(reading.counted(), told);
        counted.entrySet()
                .removeIf(tie -> !now.containsKey(tie.getKey())
                        || now.get(tie.getKey()).probability() < tie.getValue().probability());
        return counted;
    }

    /**
     * @return what has changed in what ties pupils since groups were last looked for; empty where it is not known what
     *     tied them then.
     */
    Optional<TieChanges> changes(GroupParameters told, Map<Integer, GradedLink> now) {
        List<Set<Integer>> groups = reading.standings().stream()
                .filter(LinkFacts.Standing::told)
                .map(each -> Stream.concat(each.core().stream(), each.fringe().stream())
                        .collect(Collectors.toSet()))
                .toList();
        return Optional.of(TieChanges.between(graded(reading.counted(), told), now, reading.deleted() > 0, groups))
                .filter(known -> reading.knowsWhatCounted());
    }

    /** @return since when groups wait to be told of again; empty where they do not. */
    Optional<LocalDate> waitingSince() {
        return Stream.of(reading.remembered().split(BETWEEN))
                .filter(word -> word.startsWith(WAITS))
                .map(word -> LocalDate.ofEpochDay(Long.parseLong(word.substring(WAITS.length()))))
                .findFirst();
    }

    /** @return what is remembered where nothing is told and nothing was let in. */
    String remembered(LocalDate waitingSince) {
        return remembered(renewal().orElseThrow()) + BETWEEN + WAITS + waitingSince.toEpochDay();
    }

    /**
     * @return what groups are taken to be, as it was, where they were not looked for anew: what was lost is known for a
     *     week longer.
     */
    List<LinkFacts.Standing> keptOn(LocalDate asOf) {
        return reading.standings().stream().map(each -> keptOn(each, asOf)).toList();
    }

    private static LinkFacts.Standing keptOn(LinkFacts.Standing each, LocalDate asOf) {
        LocalDate later = each.lostOn() == null ? null : each.lostOn().plusWeeks(1);
        return new LinkFacts.Standing(
                each.id(),
                each.core(),
                each.fringe(),
                each.profile(),
                each.told(),
                later == null || later.isBefore(asOf) ? later : asOf);
    }

    /** @return some of what ties pupils now, as it is kept. */
    List<LinkFacts.Tie> kept(Map<Integer, GradedLink> ties) {
        return reading.ties().stream()
                .filter(tie -> ties.containsKey(tie.link()))
                .toList();
    }

    private static Map<Integer, GradedLink> tying(List<LinkFacts.Tie> ties, GroupParameters told, SchoolFacts facts) {
        Map<Integer, GradedLink> links = graded(ties, told);
        links.values().retainAll(new HashSet<>(facts.thatTie(List.copyOf(links.values()))));
        return links;
    }

    private static Map<Integer, GradedLink> graded(List<LinkFacts.Tie> ties, GroupParameters told) {
        Map<Integer, GradedLink> links = new TreeMap<>();
        ties.forEach(tie -> links.put(
                tie.link(),
                new GradedLink(
                        tie.one(),
                        tie.other(),
                        TieKind.valueOf(tie.kind().name()),
                        told.probabilities().of(tie.pieces(), tie.corroborated()))));
        return links;
    }

    SchoolFacts facts(GroupParameters told, TermWeeks weeks, Renewal renewal) {
        int[] years =
                reading.members().stream().mapToInt(LinkFacts.Member::year).toArray();
        Sex[] sexes =
                reading.members().stream().map(member -> sex(member.sex())).toArray(Sex[]::new);
        long[] lots =
                reading.members().stream().mapToLong(LinkFacts.Member::lot).toArray();
        return new SchoolFacts(
                years,
                sexes,
                involvements(weeks, told.toldFrom(), told.loggedBefore()),
                told.weeksOfLast(),
                told.weeksOfThis(),
                lots,
                renewal);
    }

    /**
     * Everything that the arithmetic looks at, but what groups were taken to be before, in an order that numbers and
     * new concerns do not change: only those links that tie, only those pupils who are tied or in concerns that count.
     *
     * @param tying what ties pupils
     * @return a hash of it
     */
    String hash(GroupParameters told, TermWeeks weeks, Renewal renewal, Collection<GradedLink> tying) {
        SchoolFacts facts = facts(told, weeks, renewal);
        List<Involvement> counted = facts.involvements().stream()
                .filter(part -> part.term() != Term.NEW && part.term() != Term.LONG_AGO)
                .toList();
        Stream<String> pupils = Stream.concat(
                        tying.stream().flatMap(link -> Stream.of(link.one(), link.other())),
                        counted.stream().map(Involvement::pupil))
                .distinct()
                .map(pupil -> facts.lots()[pupil] + OF + facts.years()[pupil] + OF + facts.sexes()[pupil]);
        Stream<String> links = tying.stream()
                .map(link -> Stream.of(facts.lots()[link.one()], facts.lots()[link.other()])
                                .sorted()
                                .toList()
                        + OF
                        + link.kind()
                        + OF
                        + link.probability());
        Stream<String> concerns =
                counted.stream().collect(Collectors.groupingBy(Involvement::concern)).values().stream()
                        .map(parts -> parts.stream()
                                .map(part -> facts.lots()[part.pupil()]
                                        + OF
                                        + part.role()
                                        + OF
                                        + part.place()
                                        + OF
                                        + part.band()
                                        + OF
                                        + part.categoryGroup()
                                        + OF
                                        + part.term()
                                        + OF
                                        + part.received())
                                .sorted()
                                .toList()
                                .toString());
        return KeyedHash.of(
                "groups-reading",
                Stream.of(pupils, links, concerns)
                                .map(each -> each.sorted().collect(Collectors.joining("\n")))
                                .collect(Collectors.joining("\n\n"))
                        + "\n\n" + remembered(renewal) + OF + facts.weeksOfLast() + OF + facts.weeksOfThis());
    }

    private static Sex sex(String ofRoll) {
        return "F".equals(ofRoll) ? Sex.FEMALE : "M".equals(ofRoll) ? Sex.MALE : Sex.NOT_KNOWN;
    }

    /** What happened where everything is casework is told nowhere; it says on which side two stood. */
    private List<Involvement> involvements(TermWeeks weeks, LocalDate toldFrom, LocalDate loggedBefore) {
        Set<Long> places =
                school.places().stream().map(CountedSchool.CountedPlace::id).collect(Collectors.toSet());
        Set<Long> bands =
                school.bands().stream().map(CountedSchool.CountedBand::id).collect(Collectors.toSet());
        List<Involvement> involvements = new ArrayList<>();
        for (LinkFacts.Part part : reading.parts()) {
            LocalDate day = part.happenedOn() == null ? part.receivedOn() : part.happenedOn();
            Term ofSchool = school.isCaseworkPlace(part.placeId()) ? Term.LONG_AGO : weeks.of(day, toldFrom);
            involvements.add(new Involvement(
                    part.concern(),
                    part.pupil(),
                    Role.valueOf(part.role()),
                    places.contains(part.placeId()) ? part.placeId() : NOT_KNOWN,
                    bands.contains(part.bandId()) ? part.bandId() : NOT_KNOWN,
                    groupOf.get(part.categoryId()).ordinal(),
                    part.receivedOn().isBefore(loggedBefore) ? ofSchool : Term.NEW,
                    part.receivedOn().toEpochDay()));
        }
        return involvements;
    }

    /**
     * @param published what was worked out
     * @param asOf the day of the look
     * @param anew whether groups were looked for anew; else what was lost is known for a week longer
     * @return what must be kept for the next look
     */
    List<LinkFacts.Standing> kept(GroupPublication.Published published, LocalDate asOf, boolean anew) {
        Map<Long, LocalDate> lost = reading.standings().stream()
                .filter(each -> each.lostOn() != null)
                .map(each -> anew ? each : keptOn(each, asOf))
                .collect(Collectors.toMap(LinkFacts.Standing::id, LinkFacts.Standing::lostOn));
        return Stream.concat(
                        published.kept().stream().map(each -> KeptGroups.kept(each, null)),
                        published.lost().stream()
                                .map(each -> KeptGroups.kept(each, lost.getOrDefault(each.id(), asOf))))
                .toList();
    }
}
