package org.wholeschool.concern.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.wholeschool.concern.record.ConcernAddress;

/** Marks a step of what to do next as not needed, or shows it again. */
@Named
@RequestScoped
public class NextStepsPage {

    @Inject
    private DismissedSteps dismissed;

    /** @return the same page, where the step whose button was pressed is marked as not needed */
    public String dismiss() {
        return act((key, concern) -> dismissed.dismiss(concern, key));
    }

    /** @return the same page, where the step whose button was pressed is shown again */
    public String restore() {
        return act((key, concern) -> dismissed.restore(concern, key));
    }

    private static String act(ObjLongConsumer<StepKey> deed) {
        String concern = posted("concern").orElse(null);
        posted("step").flatMap(StepKey::read).ifPresent(key -> deed.accept(key, ConcernAddress.id(concern)));
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    /** The form says which step it is: by the time its button is pressed another may have taken its place. */
    private static Optional<String> posted(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }
}
