package org.wholeschool.pattern.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.disclosure.group.SexMix;
import org.wholeschool.disclosure.group.SizeBand;
import org.wholeschool.disclosure.group.YearMix;
import org.wholeschool.link.LinkFacts;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.Hotspots;
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
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.school.Categories.ListedCategory;
import org.wholeschool.school.CategoryGroup;

/** What was read of links and concerns as the arithmetic takes it, and what it gives back as it is kept. */
final class GroupFactsOfSchool {

    private static final long NOT_KNOWN = -1;
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
        return new GroupRun(told.stability()).run(links(told.probabilities()), facts(), reading.standings().stream().map(GroupFactsOfSchool::standing).toList(), reading.lastId(), told.seed());
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
        return new Standing(kept.id(), kept.core(), kept.profile().isEmpty() ? null : profile(kept.profile().split(BETWEEN)), kept.told());
    }

    private static MemberProfile profile(String[] words) {
        return new MemberProfile(SizeBand.valueOf(words[0]), YearMix.valueOf(words[1]), RoleMix.valueOf(words[2]), SexMix.valueOf(words[3]));
    }

    /** @return a standing as it is kept. */
    static LinkFacts.Standing kept(Standing standing) {
        MemberProfile profile = standing.profile();
        return new LinkFacts.Standing(standing.id(), standing.core(), profile == null ? "" : String.join(BETWEEN, profile.size().name(), profile.year().name(), profile.role().name(), profile.sex().name()), standing.told());
    }
}
