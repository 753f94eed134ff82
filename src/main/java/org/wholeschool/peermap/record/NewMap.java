package org.wholeschool.peermap.record;

import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Role;

/**
 * What somebody asks for.
 *
 * @param concern the concern that it is about, or null
 * @param purpose what for: what is to be found out, and what is to be done then
 * @param children those directly involved
 * @param rings how far it goes outwards from them: 0 is they alone
 * @param hours for how long it opens
 * @param readers the accounts to which it opens, beside whoever asks
 * @param group the number of the group whose pupils are directly involved: they are named when it opens; null where the
 *     children are named
 */
public record NewMap(
        Long concern,
        String purpose,
        List<Named> children,
        Integer rings,
        Integer hours,
        List<Long> readers,
        Long group) {

    /** Of children who are named. */
    public NewMap(
            Long concern, String purpose, List<Named> children, Integer rings, Integer hours, List<Long> readers) {
        this(concern, purpose, children, rings, hours, readers, null);
    }

    /** A child, and why that child is named. */
    public record Named(long pupil, String why) {}

    /**
     * A request as a school that is set up has it.
     *
     * @param asked what
     * @param by who asked
     * @param as as whom
     * @param at when
     * @param approvedBy who approved it, null where nobody has decided
     * @param approvedAt when
     */
    public record Written(NewMap asked, long by, Role as, Instant at, Long approvedBy, Instant approvedAt) {}
}
