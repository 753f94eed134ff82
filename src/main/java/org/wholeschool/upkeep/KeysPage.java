package org.wholeschool.upkeep;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.wholeschool.platform.persistence.FieldKeys;

/** The keys of the installation: which one is used, how far a change of keys is, and what losing them means. */
@Named
@RequestScoped
public class KeysPage {

    @Inject
    private KeyRotation rotation;

    private FieldKeys.Standing standing;

    public FieldKeys.Standing getStanding() {
        if (standing == null) {
            standing = rotation.standing();
        }
        return standing;
    }

    /** @return the keys other than the one in use that values are still under, as the key file names them. */
    public String getOthers() {
        return getStanding().keys().stream()
                .filter(key -> key != getStanding().key())
                .map(key -> "field." + key)
                .collect(Collectors.joining(", "));
    }
}
