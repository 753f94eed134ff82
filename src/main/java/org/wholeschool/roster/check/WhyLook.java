package org.wholeschool.roster.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RosterFormat;

/**
 * Why a file from the watched folder is not taken in before a person has looked at it: keys of sentences, and numbers.
 * Never what stands in the file.
 */
@RoomOnly
public final class WhyLook {

    /** Above this share of its rows, in per cent, and more than so many, rows that stay out are odd. */
    private static final int REFUSED_PERCENT = 2;

    private static final int REFUSED_LEAST = 5;

    /** So much, in per cent, the number of pupils in complete files may differ from one to the next. */
    private static final int PUPILS_PERCENT = 10;

    private static final String WITHIN = ":";
    private static final String BETWEEN = " ";

    private WhyLook() {}

    /**
     * What was taken in last.
     *
     * @param format what kind of file it was
     * @param pupils how many pupils it had
     */
    @RoomOnly
    public record Last(RosterFormat format, int pupils) {}

    /**
     * @param last what was taken in last, null where nothing was
     * @return the reasons; none where it can be taken in by night
     */
    @RoomOnly
    public static List<Reason> of(UploadVerdict verdict, Last last) {
        List<Reason> reasons = new ArrayList<>();
        RosterContent content = verdict.content();
        int refused = verdict.refused().size();
        if (last == null && !verdict.isNothing()) {
            reasons.add(Reason.of("look.first"));
        } else if (last != null && last.format() != content.format()) {
            reasons.add(Reason.of("look.format"));
        } else if (last != null
                && content.hasPupils()
                && content.complete()
                && Math.abs(content.pupils().size() - last.pupils()) * 100L > (long) last.pupils() * PUPILS_PERCENT) {
            reasons.add(Reason.of("look.pupils", content.pupils().size(), last.pupils()));
        }
        if (refused > REFUSED_LEAST && refused * 100L > (long) content.rows() * REFUSED_PERCENT) {
            reasons.add(Reason.of("look.refused", refused));
        }
        if (verdict.pupils().isManyLeaving()) {
            reasons.add(Reason.of(
                    "look.leaving", verdict.pupils().leaving(), verdict.pupils().onRoll()));
        }
        if (verdict.staff().isManyLeaving()) {
            reasons.add(Reason.of(
                    "look.staffLeaving",
                    verdict.staff().leaving(),
                    verdict.staff().teachers()));
        }
        if (verdict.staff().newAddresses() > 0) {
            reasons.add(Reason.of("look.addresses", verdict.staff().newAddresses()));
        }
        if (verdict.pupils().held() || verdict.staff().held()) {
            reasons.add(Reason.of("look.held"));
        }
        return reasons;
    }

    /** @return what goes into the sentence of a reason: numbers all of them, as the sentence needs them. */
    @RoomOnly
    public static Object[] numbers(Reason reason) {
        return reason.args().stream().map(Long::valueOf).toArray();
    }

    /** @return them as text for a column, null for none. */
    @RoomOnly
    public static String write(List<Reason> reasons) {
        return reasons.isEmpty()
                ? null
                : reasons.stream()
                        .map(reason -> Stream.concat(Stream.of(reason.key()), reason.args().stream())
                                .collect(Collectors.joining(WITHIN)))
                        .collect(Collectors.joining(BETWEEN));
    }

    @RoomOnly
    public static List<Reason> read(String written) {
        if (written == null) {
            return List.of();
        }
        return Arrays.stream(written.split(BETWEEN))
                .map(one -> List.of(one.split(WITHIN)))
                .map(parts -> new Reason(parts.get(0), parts.subList(1, parts.size())))
                .toList();
    }
}
