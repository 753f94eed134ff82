package org.wholeschool.peermap.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.wholeschool.concern.followup.situation.KeyAdultLine;
import org.wholeschool.concern.followup.situation.KeyAdults;
import org.wholeschool.platform.Texts;

/** Says on an open map who the key adult of each pupil directly involved is, beside who keeps them safe. */
@Named
@RequestScoped
public class MapAdults {

    @Inject
    private KeyAdults adults;

    private Map<Long, KeyAdultLine> byPupil;

    /**
     * @param map the map
     * @param pupil a pupil directly involved
     * @return their key adult, or that there is none, in words
     */
    public String of(MapView map, long pupil) {
        Texts texts = Texts.of("peermap");
        KeyAdultLine adult = line(map, pupil);
        if (adult == null) {
            return texts.get("adult.none");
        }
        return texts.get(adult.hasLeft() ? "adult.left" : "adult", adult.name());
    }

    /** @return whether someone has to choose one: there is none, or they have left */
    public boolean missing(MapView map, long pupil) {
        KeyAdultLine adult = line(map, pupil);
        return adult == null || adult.hasLeft();
    }

    private KeyAdultLine line(MapView map, long pupil) {
        if (byPupil == null) {
            byPupil = adults.ofPupils(map.rings().get(0).children().stream()
                    .map(MapView.Child::id)
                    .toList());
        }
        return byPupil.get(pupil);
    }
}
