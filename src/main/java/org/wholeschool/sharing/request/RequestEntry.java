package org.wholeschool.sharing.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.sharing.party.AgencyParty;

/**
 * What a lead types of a request.
 *
 * @param from who asks
 * @param way by what way it came
 * @param received when
 * @param identity how it was checked who asks
 * @param called the number of the directory that was rung, or null
 * @param pupils pupils about whom is asked
 * @param others names of children who are no pupils here
 * @param place the place or group that it is about, or null
 * @param parts what exactly is asked, one item a line
 * @param purposes codes of purposes
 * @param purposeMore more of the purpose, or null
 * @param powers codes of the powers that they rely on
 * @param powerMore another power, or null
 * @param urgency by when
 * @param dueOn the day that was named, or null
 * @param ofVictim whether police ask for information about a victim
 * @param points codes of what their request says, where it has to
 */
public record RequestEntry(
        AgencyParty.Named from,
        RequestWay way,
        Instant received,
        IdentityCheck identity,
        String called,
        List<Long> pupils,
        List<String> others,
        String place,
        String parts,
        List<String> purposes,
        String purposeMore,
        List<String> powers,
        String powerMore,
        Urgency urgency,
        LocalDate dueOn,
        boolean ofVictim,
        List<String> points) {}
