package org.wholeschool.concern.note;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.timeline.TimelineEntry;
import org.wholeschool.concern.timeline.TimelineKind;
import org.wholeschool.concern.timeline.TimelineSource;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Gives the timeline of a concern its notes, by the day on which each call, visit or meeting was. */
@Service
class NoteTimeline implements TimelineSource {

    private static final int LOOKING = 10 * 60;

    @Inject
    private NoteReading reading;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Override
    @Permit(
            code = "NoteTimeline.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<TimelineEntry> of(long concernId) {
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return reading.of(concernId).stream()
                .map(note -> entry(note, concernId, zone))
                .toList();
    }

    private static TimelineEntry entry(NoteLine note, long concernId, ZoneId zone) {
        Texts texts = Texts.of("note");
        String pupils = note.pupils().stream().map(NoteLine.Named::name).collect(Collectors.joining(", "));
        TimelineEntry.Lines lines = new TimelineEntry.Lines()
                .add(texts.get("corrected.label"), corrections(note))
                .add(texts.get("with"), note.people())
                .add(texts.get("about"), pupils)
                .add(texts.get("words"), note.words())
                .add(texts.get("wants"), note.wish().wants())
                .add(texts.get("told"), note.wish().toldBefore())
                .add(texts.get("hesitated"), note.hesitatedWords())
                .add(texts.get("hesitation"), note.wish().hesitation())
                .add(texts.get("follows"), note.follows())
                .add(texts.get("next"), note.next());
        LocalTime time = note.again().heldAt();
        Instant at = note.again()
                .heldOn()
                .atTime(time == null ? LocalTime.MAX : time)
                .atZone(zone)
                .toInstant();
        return new TimelineEntry(
                TimelineKind.NOTE,
                at,
                time == null,
                note.kindWords(),
                note.keptBy(),
                lines.all(),
                "/concern/note.xhtml?concern=" + concernId + "&corrects=" + note.id(),
                "note-" + note.id());
    }

    private static String corrections(NoteLine note) {
        String by =
                note.corrected().stream().map(NoteLine.Other::correctedWords).collect(Collectors.joining(" "));
        return note.corrects() == null ? by : (note.correctsWords() + " " + by).strip();
    }
}
