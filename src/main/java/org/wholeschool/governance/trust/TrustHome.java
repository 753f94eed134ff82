package org.wholeschool.governance.trust;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Shows a trust lead on home which schools give reason to ask, in the words of the page that compares them. */
@Named
@RequestScoped
public class TrustHome {

    @Inject
    private TrustFigures figures;

    private Optional<TrustView> view;

    private Optional<TrustView> view() {
        if (view == null) {
            view = figures.seen(null).map(TrustView::new);
        }
        return view;
    }

    /** @return the latest school year in words; null while no school has shared one */
    public TrustView getSeen() {
        return view().orElse(null);
    }

    /** @return the schools that differ by more than size and chance explain */
    public List<TrustView.Line> getToAsk() {
        return view().map(TrustView::getToAsk).orElse(List.of());
    }
}
