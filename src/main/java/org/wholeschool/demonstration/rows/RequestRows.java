package org.wholeschool.demonstration.rows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.agency.Agency;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.sharing.party.AgencyParty;
import org.wholeschool.sharing.request.IdentityCheck;
import org.wholeschool.sharing.request.RequestEntry;
import org.wholeschool.sharing.request.RequestWay;
import org.wholeschool.sharing.request.Urgency;

/** A request of the made-up school that waits for a decision: the police ask about a bus stop. */
@RoomOnly
public final class RequestRows {

    private static final LocalTime RANG = LocalTime.of(15, 40);

    private RequestRows() {}

    /**
     * @param today the day of the demonstration
     * @param zone of the school
     * @return the request of the day before
     */
    @RoomOnly
    public static List<RequestEntry> of(LocalDate today, ZoneId zone) {
        Instant received = today.minusDays(1).atTime(RANG).atZone(zone).toInstant();
        return List.of(new RequestEntry(
                new AgencyParty.Named(
                        Agency.POLICE.name(), Agency.POLICE.words(), null, "Corin Aldous", "Neighbourhood officer"),
                RequestWay.TELEPHONE,
                received,
                IdentityCheck.NOT_YET,
                null,
                List.of(),
                List.of(),
                "The bus stop on Station Road",
                "What pupils report there on school days, and when",
                List.of("CRIME"),
                null,
                List.of(),
                null,
                Urgency.WEEK,
                null,
                false,
                List.of()));
    }
}
