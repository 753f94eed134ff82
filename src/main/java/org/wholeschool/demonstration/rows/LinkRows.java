package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.Source;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadeLink;
import org.wholeschool.demonstration.made.MadePupil;
import org.wholeschool.demonstration.made.MadeStaff;
import org.wholeschool.demonstration.made.Sentences;
import org.wholeschool.demonstration.story.DemonstrationSchool;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.LinkStep;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.Evidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.link.record.HeardChallenge;
import org.wholeschool.link.record.LinkVersion;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.link.record.PeerLink;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.config.LinkSettings;
import org.wholeschool.school.Grade.Information;

/**
 * The made-up links as rows, with their evidence and their life so far, and some proposals that wait. What is said of
 * them is drawn with dice of its own: what is planted stays as it was. Needs pupils and accounts that were written,
 * because it points at them.
 */
@RoomOnly
public final class LinkRows {

    /** So many proposals wait for a lead; the first of them are those of the teacher whom visitors sign in as. */
    @RoomOnly
    public static final int PROPOSALS = 6;

    private static final int OF_THE_TEACHER = 2;
    private static final LocalTime AFTER_SCHOOL = LocalTime.of(16, 0);
    private static final List<LinkKind> PROPOSED = List.of(
            LinkKind.FRIENDSHIP,
            LinkKind.PROTECTIVE,
            LinkKind.CONFLICT,
            LinkKind.TRAVEL_TOGETHER,
            LinkKind.ONLINE,
            LinkKind.FRIENDSHIP);

    private final Dice dice = new Dice(DemonstrationSchool.SEED).fork("links-life");
    private final LinkSentences words = new LinkSentences(dice);
    private final Sentences sentences = new Sentences();
    private final DemonstrationSchool made;
    private final PeopleRows people;
    private final ZoneId zone;
    private final MadeStaff lead;
    private final List<PeerLink> links = new ArrayList<>();
    private final List<LinkVersion> versions = new ArrayList<>();
    private final List<HeardChallenge> heard = new ArrayList<>();

    @RoomOnly
    public LinkRows(DemonstrationSchool made, PeopleRows people, ZoneId zone) {
        this.made = made;
        this.people = people;
        this.zone = zone;
        this.lead = made.staff().stream()
                .filter(person -> person.role() == Role.LEAD)
                .findFirst()
                .orElseThrow();
        made.links().stream().filter(link -> isKept(link, made.today())).forEach(this::add);
        proposals();
        challenge();
        hear();
    }

    /** @return whether it has not ended so long ago that it is deleted by now */
    @RoomOnly
    public static boolean isKept(MadeLink link, LocalDate today) {
        return !ended(link).isBefore(today.minusDays(LinkSettings.graceDays() - 1L));
    }

    /** What may be false was rejected when it was last looked at; anything else ends after its review date. */
    private static LocalDate ended(MadeLink link) {
        return isRejected(link) ? link.reviewedOn() : link.reviewBy().plusDays(1);
    }

    private static boolean isRejected(MadeLink link) {
        return link.evidence().stream().allMatch(piece -> piece.information() == Information.SUSPECTED_FALSE);
    }

    private void add(MadeLink made) {
        MadeStaff by = made.approvedBy() == null ? lead : made.approvedBy();
        PeerLink link = new PeerLink(
                people.pupil(made.one()),
                people.pupil(made.other()),
                made.kind(),
                LinkState.PROPOSED,
                made.recordedOn().plusWeeks(LinkSettings.reviewWeeks()));
        link.describe(words.texts(made.kind()));
        links.add(link);
        Evidence first = evidence(link, made.evidence().get(0));
        keep(link, LinkStep.PROPOSED, made.recordedBy(), at(made.recordedOn(), 0), null);
        grade(first, made.evidence().get(0), by);
        made.evidence().stream().skip(1).forEach(piece -> grade(evidence(link, piece), piece, by));
        if (isRejected(made)) {
            link.end(LinkState.REJECTED, made.reviewedOn());
            keep(
                    link,
                    LinkStep.REJECTED,
                    by,
                    at(made.reviewedOn(), 30),
                    "Nobody else has seen or heard anything of it.");
            return;
        }
        link.confirm(made.recordedOn().plusWeeks(LinkSettings.reviewWeeks()));
        keep(link, LinkStep.CONFIRMED, by, at(made.recordedOn(), 30), null);
        link.reviewUntil(made.reviewBy());
        if (made.reviewedOn().isAfter(made.recordedOn())) {
            keep(link, LinkStep.REVIEWED, by, at(made.reviewedOn(), 30), null);
        }
        if (!made.isValidOn(this.made.today())) {
            link.end(LinkState.EXPIRED, ended(made));
            keep(link, LinkStep.EXPIRED, null, at(ended(made), 0), null);
        }
    }

    private Evidence evidence(PeerLink link, MadeLink.MadeEvidence piece) {
        Source told = switch (piece.information()) {
            case KNOWN_DIRECTLY -> Source.SAW_OR_HEARD;
            case NOT_KNOWN -> Source.NOT_SURE;
            default -> dice.chance(0.5) ? Source.PUPIL_TOLD_ME : Source.SOMEONE_ELSE_TOLD_ME;
        };
        return new Evidence(
                link,
                new NewEvidence(piece.note(), words.who(told, link.getKind()), piece.on(), told),
                people.accountId(piece.recordedBy()),
                at(piece.on(), 0));
    }

    private void grade(Evidence evidence, MadeLink.MadeEvidence piece, MadeStaff by) {
        evidence.grade(
                new Grading(
                        0,
                        piece.source(),
                        piece.information(),
                        piece.handling(),
                        piece.conditions().isEmpty() ? null : piece.conditions()),
                people.accountId(by),
                at(piece.on(), 30));
    }

    /** Pairs of one form between whom there is no link yet. */
    private void proposals() {
        List<MadeStaff> teachers = made.staff().stream()
                .filter(person -> person.role() == Role.TEACHER)
                .toList();
        MadeStaff teacher =
                teachers.stream().filter(MadeStaff::demonstration).findFirst().orElseThrow();
        Set<Set<MadePupil>> known = new HashSet<>();
        made.links().forEach(link -> known.add(Set.of(link.one(), link.other())));
        for (int number = 0; number < PROPOSALS; number++) {
            LinkKind kind = PROPOSED.get(number);
            List<MadePupil> pair = pair(known);
            MadeStaff by = number < OF_THE_TEACHER ? teacher : dice.oneOf(teachers);
            LocalDate day = made.today().minusDays(dice.between(1, 6));
            PeerLink link = new PeerLink(
                    people.pupil(pair.get(0)),
                    people.pupil(pair.get(1)),
                    kind,
                    LinkState.PROPOSED,
                    day.plusWeeks(LinkSettings.reviewWeeks()));
            link.describe(words.texts(kind));
            new Evidence(
                    link,
                    new NewEvidence(sentences.draw(dice, "link " + kind) + ".", null, day, Source.SAW_OR_HEARD),
                    people.accountId(by),
                    at(day, 0));
            links.add(link);
            keep(link, LinkStep.PROPOSED, by, at(day, 0), null);
        }
    }

    /**
     * A parent says that one of them is wrong, and waits for an answer. It is one that ties no group, so that what is
     * planted is found.
     */
    private void challenge() {
        PeerLink link = links.stream()
                .filter(each -> each.getState() == LinkState.ESTABLISHED && each.getKind() == LinkKind.CONFLICT)
                .findFirst()
                .orElseThrow();
        LocalDate day = made.today().minusDays(4);
        new Challenge(
                link,
                new NewChallenge(
                        Challenge.By.PARENT,
                        day,
                        "They have been friends again since the summer. This should not stand there."),
                day.plusDays(LinkSettings.challengeDays()),
                people.accountId(lead),
                at(day, 0));
        keep(link, LinkStep.CHALLENGED, lead, at(day, 0), null);
    }

    /**
     * A pupil has told the teacher whom visitors sign in as that something is wrong, and no lead has looked yet: until
     * one has, the link that it is about counts, so that what is planted is found.
     */
    private void hear() {
        MadeStaff teacher = made.staff().stream()
                .filter(person -> person.role() == Role.TEACHER && person.demonstration())
                .findFirst()
                .orElseThrow();
        PeerLink link = links.stream()
                .filter(each -> each.getState() == LinkState.ESTABLISHED && each.getKind() == LinkKind.FRIENDSHIP)
                .findFirst()
                .orElseThrow();
        LocalDate day = made.today().minusDays(2);
        heard.add(new HeardChallenge(
                link.getPupilA(),
                new NewChallenge(
                        Challenge.By.PUPIL,
                        day,
                        "We only sit together because of the seating plan. We are not friends."),
                day.plusDays(LinkSettings.challengeDays()),
                people.accountId(teacher),
                at(day, 0)));
    }

    private List<MadePupil> pair(Set<Set<MadePupil>> known) {
        while (true) {
            MadePupil one = dice.oneOf(made.pupils());
            MadePupil other = dice.oneOf(made.pupils().stream()
                    .filter(pupil -> pupil.form().equals(one.form()) && !pupil.equals(one))
                    .toList());
            if (known.add(Set.of(one, other))) {
                return List.of(one, other);
            }
        }
    }

    private void keep(PeerLink link, LinkStep step, MadeStaff by, Instant at, String why) {
        link.keep(by == null ? null : people.accountId(by), at);
        versions.add(new LinkVersion(link, step, why));
    }

    /** What was done today was done before anything is worked out from it. */
    private Instant at(LocalDate day, int minute) {
        return (day.isBefore(made.today())
                        ? day.atTime(AFTER_SCHOOL.plusMinutes(minute))
                        : made.today().atStartOfDay())
                .atZone(zone)
                .toInstant();
    }

    @RoomOnly
    public List<PeerLink> links() {
        return links;
    }

    @RoomOnly
    public List<HeardChallenge> heard() {
        return heard;
    }

    @RoomOnly
    public List<LinkVersion> versions() {
        return versions;
    }
}
