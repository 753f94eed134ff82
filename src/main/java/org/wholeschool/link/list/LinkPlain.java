package org.wholeschool.link.list;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.school.Grade;

/** A row of a query: what is kept of a link as it can be compared. */
record LinkPlain(
        long id,
        long oneId,
        int oneYear,
        String oneForm,
        long otherId,
        int otherYear,
        String otherForm,
        LinkKind kind,
        LinkState state,
        LocalDate reviewOn) {

    /** Public, because a query finds no other constructor. */
    public LinkPlain {}

    LinkRow row(LocalDate today, ZoneId zone, List<LinkRows.Piece> pieces, LinkRows.First first, boolean isChallenged) {
        return new LinkRow(
                id,
                new LinkRow.Side(oneId, oneYear, oneForm),
                new LinkRow.Side(otherId, otherYear, otherForm),
                kind,
                state.isAlive() && reviewOn.isBefore(today) ? LinkState.EXPIRED : state,
                reviewOn,
                pieces.size(),
                pieces.stream()
                        .map(LinkRows.Piece::observedOn)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                pieces.stream()
                        .map(LinkRows.Piece::information)
                        .filter(Objects::nonNull)
                        .min(Grade.Information::compareTo)
                        .orElse(null),
                pieces.stream().anyMatch(piece -> piece.information() == null),
                isChallenged,
                first == null ? null : LocalDate.ofInstant(first.at(), zone),
                first == null ? null : first.by());
    }
}
