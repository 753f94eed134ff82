package org.wholeschool.pattern.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.link.LinkFacts;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.group.Context;
import org.wholeschool.pattern.group.GradeProbabilities;
import org.wholeschool.pattern.group.GradedLink;
import org.wholeschool.pattern.group.GroupPublication;
import org.wholeschool.pattern.group.GroupRun;
import org.wholeschool.pattern.group.Involvement;
import org.wholeschool.pattern.group.Involvement.Term;
import org.wholeschool.pattern.group.Role;
import org.wholeschool.pattern.group.SchoolFacts;
import org.wholeschool.pattern.group.SchoolFacts.Sex;
import org.wholeschool.pattern.group.Standing;
import org.wholeschool.pattern.group.Standing.Presence;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.school.Categories.ListedCategory;
import org.wholeschool.school.CategoryGroup;

/** What was read of links and concerns as the arithmetic takes it, and what it gives back as it is kept. */
final class GroupFactsOfSchool {

    /** So long a group that is found no more is known again when it is: longer than it takes to answer a challenge. */
    private static final int LOST_WEEKS = 6;

    private static final long NOT_KNOWN = -1;
    private static final String OF = ":";
    private static final String BETWEEN = " ";

    private final LinkFacts.Reading reading;
    private final CountedSchool school;
    private final Map<Long, CategoryGroup> groupOf;
    private final TermWeeks weeks;
    private final GroupParameters told;

    /**
     * @param reading    one reading
     * @param school     the places and parts of the day that patterns are counted in
     * @param categories the school's categories
     * @param weeks      its terms
     * @param told       what the run is told
     */
    GroupFactsOfSchool(LinkFacts.Reading reading, CountedSchool school, List<ListedCategory> categories, TermWeeks weeks, GroupParameters told) {
        this.reading = reading;
        this.school = school;
        this.weeks = weeks;
        this.told = told;
        groupOf = categories.stream().collect(Collectors.toMap(ListedCategory::id, ListedCategory::group));
    }

    GroupPublication.Published publish() {
        return new GroupRun(told.stability()).run(links(told.probabilities()), facts(), reading.standings().stream().filter(each -> each.lostOn() == null || each.lostOn().plusWeeks(LOST_WEEKS).isAfter(told.asOf())).map(GroupFactsOfSchool::standing).toList(), reading.lastId(), told.seed());
    }

    private List<GradedLink> links(GradeProbabilities believed) {
        return reading.ties().stream().map(tie -> new GradedLink(tie.one(), tie.other(), TieKind.valueOf(tie.kind().name()), believed.of(tie.pieces(), tie.corroborated()))).toList();
    }

    private SchoolFacts facts() {
        int[] years = reading.members().stream().mapToInt(LinkFacts.Member::year).toArray();
        Sex[] sexes = reading.members().stream().map(member -> sex(member.sex())).toArray(Sex[]::new);
        return new SchoolFacts(years, sexes, involvements(), told.weeksOfLast(), told.weeksOfThis());
    }

    private static Sex sex(String ofRoll) {
        return "F".equals(ofRoll) ? Sex.FEMALE : "M".equals(ofRoll) ? Sex.MALE : Sex.NOT_KNOWN;
    }

    /** What happened where everything is casework is told nowhere; it says on which side two stood. */
    private List<Involvement> involvements() {
        Set<Long> places = school.places().stream().map(Hotspots.CountedPlace::id).collect(Collectors.toSet());
        Set<Long> bands = school.bands().stream().map(Hotspots.CountedBand::id).collect(Collectors.toSet());
        List<Involvement> involvements = new ArrayList<>();
        for (LinkFacts.Part part : reading.parts()) {
            LocalDate day = part.happenedOn() == null ? part.receivedOn() : part.happenedOn();
            Term term = school.isCaseworkPlace(part.placeId()) ? Term.LONG_AGO : weeks.of(day, told.toldFrom());
            involvements.add(new Involvement(part.concern(), part.pupil(), Role.valueOf(part.role()), places.contains(part.placeId()) ? part.placeId() : NOT_KNOWN, bands.contains(part.bandId()) ? part.bandId() : NOT_KNOWN,
                    groupOf.get(part.categoryId()).ordinal(), term));
        }
        return involvements;
    }

    private static Standing standing(LinkFacts.Standing kept) {
        Presence presence = kept.lostOn() != null ? Presence.LOST : kept.told() ? Presence.TOLD : Presence.NOT_TOLD;
        Iterator<String> words = Arrays.asList(kept.profile().split(BETWEEN)).iterator();
        MemberProfile profile = kept.profile().isEmpty() ? null : new MemberProfile(SizeBand.valueOf(words.next()), YearMix.valueOf(words.next()), RoleMix.valueOf(words.next()), SexMix.valueOf(words.next()));
        // What was kept by an earlier version ends here.
        Direction direction = profile != null && words.hasNext() ? Direction.valueOf(words.next()) : Direction.NO_CLEAR_CHANGE;
        boolean sure = profile != null && words.hasNext() ? Boolean.parseBoolean(words.next()) : kept.told();
        List<Context> contexts = new ArrayList<>();
        if (profile != null) {
            words.forEachRemaining(word -> contexts.add(new Context(Context.Kind.valueOf(word.split(OF)[0]), Long.parseLong(word.split(OF)[1]))));
        }
        return new Standing(kept.id(), kept.core(), kept.fringe(), profile, contexts, direction, sure, presence);
    }

    /**
     * @param published what was worked out
     * @return what must be kept for the next run
     */
    List<LinkFacts.Standing> kept(GroupPublication.Published published) {
        Map<Long, LocalDate> lost = reading.standings().stream().filter(each -> each.lostOn() != null).collect(Collectors.toMap(LinkFacts.Standing::id, LinkFacts.Standing::lostOn));
        return Stream.concat(published.kept().stream().map(each -> kept(each, null)), published.lost().stream().map(each -> kept(each, lost.getOrDefault(each.id(), told.asOf())))).toList();
    }

    private static LinkFacts.Standing kept(Standing standing, LocalDate lostOn) {
        MemberProfile profile = standing.profile();
        Stream<String> words = profile == null ? Stream.of() : Stream.concat(Stream.of(profile.size().name(), profile.year().name(), profile.role().name(), profile.sex().name(), standing.direction().name(), Boolean.toString(standing.sure())),
                standing.contexts().stream().map(context -> context.kind() + OF + context.id()));
        return new LinkFacts.Standing(standing.id(), standing.core(), standing.fringe(), words.collect(Collectors.joining(BETWEEN)), standing.told(), lostOn);
    }
}
