package org.wholeschool.link.facts;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Opens for a test what nobody outside of this room can: whom the numbers of a reading are of. */
public final class LinkNumbers {

    private LinkNumbers() {}

    /** @return by pupil's id the number */
    public static Map<Long, Integer> of(LinkFacts.Reading reading) {
        return reading.members().stream()
                .map(LinkFacts.Member::pupil)
                .collect(Collectors.toMap(number -> reading.numbers().kept(number), Function.identity()));
    }
}
