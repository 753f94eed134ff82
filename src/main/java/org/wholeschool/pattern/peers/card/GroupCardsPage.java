package org.wholeschool.pattern.peers.card;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.overview.SchoolFindings;
import org.wholeschool.pattern.peers.GroupTeller;
import org.wholeschool.pattern.peers.GroupTeller.Standing;
import org.wholeschool.pattern.together.TogetherPage;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Schools;
import org.wholeschool.school.rota.Rotas;

/** The groups of a school as cards for the lead, those that rise and have most concerns first. */
@Named
@RequestScoped
public class GroupCardsPage {

    private static final int NEWS_WEEKS = 4;

    /** So many are in sight at first. */
    private static final int FIRST = 4;

    @Inject
    private GroupPictureReader reader;

    @Inject
    private GroupTeller teller;

    @Inject
    private SchoolFindings findings;

    @Inject
    private TogetherPage ties;

    @Inject
    private Rotas rotas;

    @Inject
    private Schools schools;

    private final Texts texts = Texts.of("groupcard");
    private GroupPictureReader.Profiles profiles;
    private GroupCardWriter writer;
    private Map<Long, Standing> standing;
    private List<GroupCard> cards;

    private void read() {
        if (profiles != null) {
            return;
        }
        LocalDate today = Now.day(schools.profile().zone());
        standing = teller.standing().stream().collect(Collectors.toMap(Standing::groupNo, each -> each));
        profiles = reader.read();
        writer = new GroupCardWriter(
                profiles, rotas.on(today), findings.latest(), finding -> ties.of(finding.patternId()));
        cards = profiles.byNumber().values().stream()
                .filter(group -> standing.containsKey(group.groupNo()))
                .sorted(Comparator.comparingInt(writer::order)
                        .thenComparing(GroupPicture::trend)
                        .thenComparing(
                                Comparator.comparingInt(GroupPicture::concerns).reversed())
                        .thenComparingLong(GroupPicture::groupNo))
                .map(group ->
                        writer.write(standing.get(group.groupNo()), group, tags(standing.get(group.groupNo()), today)))
                .toList();
    }

    private List<GroupCard.Tag> tags(Standing group, LocalDate today) {
        LocalDate since = today.minusWeeks(NEWS_WEEKS);
        Optional<String> news = group.changedOn() != null && !group.changedOn().isBefore(since)
                ? Optional.of("changed")
                : group.since().isBefore(since) ? Optional.empty() : Optional.of("new");
        return Stream.of(
                        news.map(each -> new GroupCard.Tag(texts.get("news." + each), "warn"))
                                .orElse(null),
                        group.mark() == null ? null : new GroupCard.Tag(texts.get("mark." + group.mark()), "good"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return the cards of all groups of six or more */
    public List<GroupCard> getCards() {
        read();
        return cards;
    }

    /** @return those that are in sight at first */
    public List<GroupCard> getFirst() {
        return getCards().subList(0, Math.min(FIRST, getCards().size()));
    }

    /** @return the others */
    public List<GroupCard> getOthers() {
        return getCards().subList(Math.min(FIRST, getCards().size()), getCards().size());
    }

    /** @return "Show the other 8 groups" */
    public String getOthersSay() {
        return texts.get("others", getOthers().size());
    }

    /** @return the card of one group, or null where it does not stand now */
    public GroupCard card(long id) {
        return getCards().stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    /** @return all groups as bubbles, by year and kind of place */
    public SchoolPicture getPicture() {
        read();
        return SchoolPicture.of(
                shown().toList(),
                group -> standing.get(group).id(),
                profiles.school().places().stream()
                        .collect(Collectors.toMap(CountedSchool.CountedPlace::id, CountedSchool.CountedPlace::group)));
    }

    /** @return the rows of all groups that have a card */
    public List<Long> getIds() {
        return getCards().stream().map(GroupCard::id).toList();
    }

    /** @return how many pupils are in these groups, and how many are on roll, in words */
    public String getPupils() {
        read();
        return texts.get("sum.pupils", profiles.roll());
    }

    /** @return how many pupils are in these groups */
    public int getPupilCount() {
        read();
        return profiles.pupilsOf(standing.keySet());
    }

    /** @return how many groups touch a hotspot */
    public long getTouching() {
        read();
        return shown().filter(group -> !writer.touched(group).isEmpty()).count();
    }

    /** @return how many groups have protective ties */
    public long getProtected() {
        read();
        return shown().filter(group -> group.protective() > 0).count();
    }

    /** @return how many groups rise */
    public long getRising() {
        read();
        return shown().filter(group -> group.trend() == GroupPicture.Trend.RISING)
                .count();
    }

    /** @return whether concerns are compared with those of the term before */
    public boolean isOneTerm() {
        read();
        return profiles.isOneTerm();
    }

    private Stream<GroupPicture> shown() {
        return profiles.byNumber().values().stream().filter(group -> standing.containsKey(group.groupNo()));
    }
}
