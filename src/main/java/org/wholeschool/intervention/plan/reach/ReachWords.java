package org.wholeschool.intervention.plan.reach;

import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.platform.Texts;

/** How far a plan reaches, in words: what is known, from what, and what is not. */
public final class ReachWords {

    private final Texts texts = Texts.of("intervention");
    private final Reach reach;

    ReachWords(Reach reach) {
        this.reach = reach;
    }

    /** @return how many pupils it reaches, in sentences */
    public List<String> getPupils() {
        return Stream.concat(
                        Stream.of(texts.get(
                                "reach.pupils." + reach.by(), band(reach.pupils()), PlanWords.years(reach.years()))),
                        reach.visits().stream())
                .toList();
    }

    private String band(PupilBand pupils) {
        if (pupils == null) {
            return texts.get("reach.band.none");
        }
        return pupils.least() == 0
                ? texts.get("reach.band.few", PupilBand.FEWEST)
                : pupils.most() == 0
                        ? texts.get("reach.band.from", pupils.least())
                        : texts.get("reach.band", pupils.least(), pupils.most());
    }

    /** @return what share of the concerns of the last school year and of this one it is about, in sentences */
    public List<String> getShares() {
        if (reach.of() != Reach.Share.PLACES && reach.of() != Reach.Share.ONLINE) {
            return List.of(texts.get("reach.share." + reach.of()));
        }
        if (reach.shares().isEmpty()) {
            return List.of(texts.get("reach.share.NO_PLACE"));
        }
        Stream<String> shares = reach.shares().stream().map(this::share);
        return (reach.of() == Reach.Share.ONLINE
                        ? Stream.concat(Stream.of(texts.get("reach.share.ONLINE")), shares)
                        : shares)
                .toList();
    }

    private String share(Reach.OfYear share) {
        String year = texts.get(share.isCurrent() ? "reach.share.current" : "reach.share.year", share.year());
        return share.total() == 0
                ? texts.get("reach.share.none", year)
                : texts.get("reach.share.of", year, share.concerns(), share.total(), share.perCent());
    }

    /** @return hours of staff that it is to take */
    public String getHours() {
        return amount("reach.hours", reach.effort().hours());
    }

    /** @return what it is to cost beside these */
    public String getPounds() {
        return amount("reach.pounds", reach.effort().pounds());
    }

    private String amount(String key, PlanEffort.Amount amount) {
        if (amount == null) {
            return texts.get(key + ".none");
        }
        String number =
                texts.get(amount.least() == amount.most() ? key : key + ".range", amount.least(), amount.most());
        return texts.get("reach.effort." + amount.source(), number);
    }
}
