package org.wholeschool.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.wholeschool.link.Evidence;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.PeerLink;
import org.wholeschool.roster.Pupil;

/** The made-up links and their evidence as rows. Needs pupils and accounts that were written, because it points at them. */
final class LinkRows {

    private static final LocalTime AFTER_SCHOOL = LocalTime.of(16, 0);

    private final PeopleRows people;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<PeerLink> links = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    LinkRows(PeopleRows people, ZoneId zone, LocalDate today) {
        this.people = people;
        this.zone = zone;
        this.today = today;
    }

    void add(MadeLink made) {
        Pupil one = people.pupil(made.one());
        Pupil other = people.pupil(made.other());
        boolean inOrder = one.getId() < other.getId();
        PeerLink link = new PeerLink(inOrder ? one : other, inOrder ? other : one, made.kind(), state(made), made.reviewBy());
        links.add(link);
        for (MadeLink.MadeEvidence piece : made.evidence()) {
            evidence.add(new Evidence(link, piece.source(), piece.information(), piece.handling(),
                    piece.conditions().isEmpty() ? null : piece.conditions(), piece.on(), people.accountId(piece.recordedBy()),
                    piece.on().atTime(AFTER_SCHOOL).atZone(zone).toInstant(), piece.note()));
        }
    }

    private LinkState state(MadeLink made) {
        if (!made.isEstablished()) {
            return LinkState.UNCONFIRMED;
        }
        return made.isValidOn(today) ? LinkState.ESTABLISHED : LinkState.EXPIRED;
    }

    List<PeerLink> links() {
        return links;
    }

    List<Evidence> evidence() {
        return evidence;
    }
}
