package org.wholeschool.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewMetadata;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sends every form of a page to the address by which the page was opened, with what that says of which record it is,
 * and as its bean has it by now: so that the page can be loaded anew, kept and opened again after something was saved.
 * Faces itself sends a form to the page's bare name, which for a page of one record is the page of none.
 *
 * <p>A parameter that says what has just happened, or that opens something once, is marked {@code <f:attribute
 * name="once" value="true"/>} and goes no further.
 */
public class AddressInForms extends ViewHandlerWrapper {

    private static final String ONCE = "once";
    private static final String BARE = AddressInForms.class.getName() + ".bare";

    public AddressInForms(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return bare(context, () -> super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getRedirectURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return bare(context, () -> super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    /**
     * A link or a way on says itself what its address has: it asks for the form's address first, and puts that behind
     * it.
     */
    private static String bare(FacesContext context, Supplier<String> address) {
        Object before = context.getAttributes().put(BARE, true);
        try {
            return address.get();
        } finally {
            if (before == null) {
                context.getAttributes().remove(BARE);
            }
        }
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String address = super.getActionURL(context, viewId);
        UIViewRoot page = context.getViewRoot();
        if (page == null
                || context.getAttributes().containsKey(BARE)
                || context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                || !viewId.equals(page.getViewId())) {
            return address;
        }
        Map<String, String> asked = context.getExternalContext().getRequestParameterMap();
        String kept = ViewMetadata.getViewParameters(page).stream()
                .filter(each -> !each.getAttributes().containsKey(ONCE) && asked.containsKey(each.getName()))
                .map(each -> pair(context, each))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? address : address + (address.indexOf('?') < 0 ? '?' : '&') + kept;
    }

    private static String pair(FacesContext context, UIViewParameter parameter) {
        String value = parameter.getStringValue(context);
        return value == null || value.isEmpty()
                ? ""
                : URLEncoder.encode(parameter.getName(), StandardCharsets.UTF_8)
                        + '='
                        + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
