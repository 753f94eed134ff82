package org.wholeschool.link.reading;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.step.DueLinks;

/**
 * Which links a list shows.
 *
 * @param pupil a pupil's id, or null for everybody's
 * @param show how far they have come, or null for those that are valid
 * @param kind what ties the pupils, or null for any
 */
public record LinkFilter(Long pupil, Show show, LinkKind kind) {

    /** How far links have come, as somebody looks for them. */
    public enum Show {
        /** What is valid, or waits for a decision. */
        LIVING,
        /** A lead has to decide: it was proposed, or evidence came to it. */
        WAITING,
        ESTABLISHED,
        UNCONFIRMED,
        /** Its review date comes within two weeks. */
        DUE,
        /** Somebody says that it is wrong, and nobody has answered. */
        CHALLENGED,
        ENDED
    }

    private static final String VALID = "l.state in :alive and l.reviewOn >= :today";

    private Show shown() {
        return show == null ? Show.LIVING : show;
    }

    /** @return its condition in JPQL about a link "l"; who may read which is for {@code ReadableLinks} */
    public String where() {
        return state()
                + (pupil == null ? "" : " and (l.pupilA.id = :pupil or l.pupilB.id = :pupil)")
                + (kind == null ? "" : " and l.kind = :kind");
    }

    private String state() {
        return switch (shown()) {
            case LIVING -> VALID;
            case WAITING ->
                VALID
                        + " and (l.state = org.wholeschool.link.LinkState.PROPOSED or exists (select e.id from "
                        + "Evidence e where e.link = l and e.source is null))";
            case ESTABLISHED, UNCONFIRMED -> VALID + " and l.state = org.wholeschool.link.LinkState." + show;
            case DUE -> DueLinks.CONDITION;
            case CHALLENGED -> "exists (select c.id from Challenge c where c.link = l and c.outcome is null)";
            case ENDED -> "not (" + VALID + ")";
        };
    }

    /**
     * @param query that has {@link #where} in it
     * @param today the school's day
     * @return the query
     */
    public <T> TypedQuery<T> bind(TypedQuery<T> query, LocalDate today) {
        if (shown() == Show.DUE) {
            DueLinks.bind(query, today);
        } else if (shown() != Show.CHALLENGED) {
            query.setParameter("today", today);
            query.setParameter(
                    "alive",
                    Stream.of(LinkState.values()).filter(LinkState::isAlive).toList());
        }
        if (pupil != null) {
            query.setParameter("pupil", pupil);
        }
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        return query;
    }
}
