package org.wholeschool.sharing.request;

import java.time.Instant;
import java.util.List;
import org.wholeschool.sharing.party.AgencyParty;

/**
 * What a decision has to answer.
 *
 * @param id the request
 * @param from who asks
 * @param pupils pupils about whom they ask
 * @param otherChildren names of children who are no pupils here
 * @param parts what exactly they ask, item by item
 * @param purpose what for, in words
 * @param isIdentityChecked whether it was checked who asks
 * @param due by when; null where no time was named
 */
public record AskedFor(
        long id,
        AgencyParty.Named from,
        List<Long> pupils,
        List<String> otherChildren,
        List<String> parts,
        String purpose,
        boolean isIdentityChecked,
        Instant due) {}
