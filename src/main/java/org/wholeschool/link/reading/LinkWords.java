package org.wholeschool.link.reading;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.GradeWords;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.Pupil;
import org.wholeschool.school.Grade;

/** Days, moments and people of links in words, by the school's clock. */
@RoomOnly
public final class LinkWords {

    private final Texts texts = Texts.of("link");
    private final ZoneId zone;
    private final LocalDate today;
    private final Map<Long, Colleagues.Named> colleagues;

    /** @param colleagues who people are, by the ids of their accounts */
    public LinkWords(ZoneId zone, LocalDate today, Map<Long, Colleagues.Named> colleagues) {
        this.zone = zone;
        this.today = today;
        this.colleagues = colleagues;
    }

    public static String day(LocalDate day) {
        return SchoolDates.DATE.format(day);
    }

    private String at(Instant moment) {
        return moment == null ? null : SchoolDates.DATE_TIME.format(moment.atZone(zone));
    }

    private String colleague(Long id) {
        return id == null
                ? null
                : colleagues.containsKey(id) ? colleagues.get(id).name() : texts.get("somebody");
    }

    private String colleagueAndRole(long id) {
        return colleagues.containsKey(id) && !colleagues.get(id).role().isEmpty()
                ? texts.get(
                        "colleague",
                        colleagues.get(id).name(),
                        colleagues.get(id).role())
                : colleague(id);
    }

    public static LinkView.Person person(Pupil pupil) {
        return new LinkView.Person(
                pupil.getId(), pupil.getDisplayName(), pupil.getRegGroup() == null ? "" : pupil.getRegGroup());
    }

    public static LinkView.Line line(PeerLink link, LocalDate today) {
        return new LinkView.Line(
                link.getId(),
                link.getEdition(),
                person(link.getPupilA()),
                person(link.getPupilB()),
                link.getKind(),
                link.standingOn(today),
                day(link.getReviewOn()),
                link.hasNews(),
                link.isChallenged());
    }

    LinkView.Piece piece(Evidence piece) {
        return new LinkView.Piece(
                piece.getId(),
                piece.getNote(),
                piece.getSaidBy(),
                day(piece.getObservedOn()),
                Texts.of("concern").get("source." + piece.getTold()),
                colleague(piece.getRecordedBy()),
                at(piece.getRecordedAt()),
                piece.isGraded() ? GradeWords.of(piece) : null,
                piece.getConditions(),
                piece.isGraded() && !piece.counts(),
                piece.getGroupSize() == null ? null : texts.get("view.group", piece.getGroupSize()),
                new LinkView.Grades(piece.getTold(), piece.getSource(), piece.getInformation(), piece.getHandling()));
    }

    /**
     * @param heard what a member of staff heard, from which it comes: then it is known who of the two says so, or whose
     *     parent; null where somebody who decides entered it
     */
    LinkView.Challenged challenged(Challenge challenge, HeardChallenge heard) {
        String by = heard == null
                ? texts.get("challenge.by." + challenge.getRaisedBy())
                : texts.get(
                        "challenge.by.heard." + challenge.getRaisedBy(),
                        "\u2068" + heard.getPupil().getDisplayName() + "\u2069");
        return new LinkView.Challenged(
                challenge.getId(),
                by,
                day(challenge.getReceivedOn()),
                day(challenge.getAnswerBy()),
                challenge.getAnswerBy(),
                challenge.isLateOn(today),
                challenge.getSaid(),
                colleagueAndRole(challenge.getEnteredBy()),
                challenge.getOutcome(),
                challenge.getAnswer(),
                challenge.isOpen()
                        ? null
                        : texts.get(
                                "view.recorded", colleague(challenge.getAnsweredBy()), at(challenge.getAnsweredAt())));
    }

    /** @return who heard it, and when they entered it */
    public String heardBy(HeardChallenge heard) {
        return texts.get("heard.by", colleagueAndRole(heard.getEnteredBy()), at(heard.getEnteredAt()));
    }

    /** @return who has taken it up, and when; null while it waits */
    public String takenUp(HeardChallenge heard) {
        return heard.isOpen()
                ? null
                : texts.get("heard.taken-by", colleague(heard.getSettledBy()), at(heard.getSettledAt()));
    }

    LinkView.Step step(LinkVersion version) {
        return new LinkView.Step(
                at(version.getKeptAt()),
                version.getKeptBy() == null ? texts.get("by-itself") : colleague(version.getKeptBy()),
                texts.get("step." + version.getStep()),
                texts.get("state." + version.getState()),
                version.getState().isAlive() ? day(version.getReviewOn()) : null,
                version.getKnownBy() == null ? null : texts.get("view.history.known." + version.getKnownBy()),
                version.getWhy(),
                version.getGraded(),
                version.getTexts());
    }

    /** @return whether it counts in what is worked out for groups, and why not */
    String counts(PeerLink link) {
        LinkState state = link.standingOn(today);
        if (state.isConfirmed() && link.isChallenged()) {
            return texts.get("counts.challenged");
        }
        if (state == LinkState.ESTABLISHED) {
            boolean isLastWeek =
                    link.getReviewOn().isBefore(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            return link.getKind().tiesAGroup()
                    ? texts.get(isLastWeek ? "counts.last-week" : "counts", day(link.getReviewOn()))
                    : texts.get("counts.kind", day(link.getReviewOn()));
        }
        return texts.get("counts." + state, day(link.getReviewOn()));
    }

    /** @return what a grade may be, going by what the recorder answered, until a lead has said */
    public static Grade.SourceGrade likelySource(LinkView.Grades grades) {
        if (grades.source() != null) {
            return grades.source();
        }
        return switch (grades.told()) {
            case SAW_OR_HEARD -> Grade.SourceGrade.RELIABLE;
            case PUPIL_TOLD_ME, SOMEONE_ELSE_TOLD_ME, NOT_SURE -> Grade.SourceGrade.UNTESTED;
            case NOT_RECORDED -> null;
        };
    }

    /** As {@link #likelySource}. */
    public static Grade.Information likelyInformation(LinkView.Grades grades) {
        if (grades.information() != null) {
            return grades.information();
        }
        return switch (grades.told()) {
            case SAW_OR_HEARD -> Grade.Information.KNOWN_DIRECTLY;
            case PUPIL_TOLD_ME, SOMEONE_ELSE_TOLD_ME -> Grade.Information.KNOWN_INDIRECTLY;
            case NOT_SURE -> Grade.Information.NOT_KNOWN;
            case NOT_RECORDED -> null;
        };
    }
}
