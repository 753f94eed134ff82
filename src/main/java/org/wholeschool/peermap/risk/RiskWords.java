package org.wholeschool.peermap.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Days;
import org.wholeschool.access.Role;
import org.wholeschool.link.facts.LinkMapFacts;
import org.wholeschool.peermap.look.MapView;
import org.wholeschool.peermap.record.Maps;
import org.wholeschool.peermap.record.RiskAction;
import org.wholeschool.peermap.record.RiskAssessment;
import org.wholeschool.peermap.record.RiskChild;
import org.wholeschool.peermap.record.RiskChildVersion;
import org.wholeschool.peermap.record.RiskContext;
import org.wholeschool.peermap.record.RiskContextVersion;
import org.wholeschool.peermap.record.RiskEdition;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/** Makes of a risk assessment what its page shows. */
@ApplicationScoped
class RiskWords {

    @Inject
    private Maps maps;

    @Inject
    private Days days;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private RiskHistory history;

    @Inject
    private LinkMapFacts links;

    /**
     * @param children the versions of what is said of each child, the first one first
     * @param contexts those of each context
     */
    RiskView view(
            RiskAssessment assessment,
            List<RiskChildVersion> children,
            List<RiskContextVersion> contexts,
            List<RiskView.Choice> choices,
            RiskView.Mark mark,
            Standing standing) {
        Map<Long, String> names = maps.names(Stream.of(
                        Stream.of(assessment.getBegunBy(), assessment.getClosedBy()),
                        assessment.getChildren().stream().map(RiskChild::getKeptBy),
                        children.stream().map(RiskEdition::getKeptBy),
                        assessment.getContexts().stream().map(RiskEdition::getKeptBy),
                        contexts.stream().map(RiskEdition::getKeptBy),
                        assessment.getActions().stream()
                                .flatMap(action -> Stream.of(action.getOwnerId(), action.getDoneBy())))
                .flatMap(ids -> ids)
                .collect(Collectors.toList()));
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        return new RiskView(
                assessment.getMap().getId(),
                assessment.isClosed(),
                by("risk.begun", names, assessment.getBegunBy(), assessment.getBegunAt()),
                by("risk.ended", names, assessment.getClosedBy(), assessment.getClosedAt()),
                assessment.getConclusion(),
                assessment.getChildren().stream()
                        .map(child -> child(child, children, names))
                        .toList(),
                assessment.getContexts().stream()
                        .map(context -> context(context, contexts, names))
                        .toList(),
                assessment.getActions().stream()
                        .map(action -> action(action, names, today))
                        .toList(),
                choices,
                mark,
                assessment.isInsideConsidered(),
                standing.open(),
                standing.write() && !assessment.isClosed(),
                standing.challenged(),
                standing.write());
    }

    /** @return whether a link is challenged, for the reader, that may have led to a child in it */
    boolean isChallenged(RiskAssessment assessment) {
        boolean seesRestricted = actors.current().roles().contains(Role.LEAD);
        return links
                .touching(assessment.getChildren().stream()
                        .map(child -> child.getPupil().getId())
                        .toList())
                .stream()
                .anyMatch(tie -> tie.challenged()
                        && (seesRestricted || !tie.restricted())
                        && assessment.mayRestOn(tie.one(), tie.other(), tie.restricted()));
    }

    /** @return who stands on the map around those directly involved and is not in the assessment */
    static List<RiskView.Choice> choices(MapView around, RiskAssessment assessment) {
        return around.rings().stream()
                .flatMap(ring -> ring.children().stream()
                        .filter(child -> ring.number() > 0
                                && assessment.child(child.id()).isEmpty())
                        .map(child -> new RiskView.Choice(child.id(), child.name(), ring.number())))
                .toList();
    }

    private RiskView.Child child(RiskChild child, List<RiskChildVersion> versions, Map<Long, String> names) {
        Pupil pupil = child.getPupil();
        return new RiskView.Child(
                pupil.getId(),
                child.getVersion(),
                pupil.getDisplayName(),
                pupil.getRegGroup() == null ? "" : pupil.getRegGroup(),
                child.getRing(),
                child.isConsidered(),
                child.getTexts(),
                child.getTexts().unanswered().stream()
                        .map(field -> Texts.of("peermap").get("child." + field))
                        .collect(Collectors.joining(" ")),
                by("risk.kept", names, child.getKeptBy(), child.getKeptAt()),
                history.of(
                        versions.stream()
                                .filter(version -> version.getChild().getId().equals(child.getId()))
                                .toList(),
                        RiskHistory::words,
                        names));
    }

    private RiskView.Context context(RiskContext context, List<RiskContextVersion> versions, Map<Long, String> names) {
        return new RiskView.Context(
                context.getContext(),
                context.getEdition(),
                context.getWeight(),
                context.getReason(),
                by("risk.kept", names, context.getKeptBy(), context.getKeptAt()),
                history.of(
                        versions.stream()
                                .filter(version -> version.getContext().getId().equals(context.getId()))
                                .toList(),
                        RiskHistory::words,
                        names));
    }

    private RiskView.Action action(RiskAction action, Map<Long, String> names, LocalDate today) {
        return new RiskView.Action(
                action.getId(),
                action.getTask(),
                name(names, action.getOwnerId()),
                days.day(action.getDueOn()),
                action.isLateOn(today),
                by(action.isRefused() ? "risk.could-not" : "risk.done", names, action.getDoneBy(), action.getDoneAt()),
                action.getOutcome());
    }

    private String by(String key, Map<Long, String> names, Long who, Instant when) {
        return who == null || when == null ? null : Texts.of("peermap").get(key, name(names, who), days.minute(when));
    }

    private static String name(Map<Long, String> names, Long account) {
        return names.getOrDefault(account, Texts.of("peermap").get("somebody"));
    }

    /**
     * What is so at the moment of looking.
     *
     * @param open whether the map is open to whoever looks
     * @param write whether whoever looks writes the assessment
     * @param challenged whether a link is challenged that may have led to a child in it
     */
    record Standing(boolean open, boolean write, boolean challenged) {}
}
