package org.wholeschool.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the nonce of the content security policy into every form, beside the form's state. PrimeFaces refuses a form
 * that comes back without it and adds it by script; so a form would not work until the scripts have come, or where they
 * never do.
 *
 * <p>PrimeFaces refuses when it draws the answer, by which time what the form asks for has been done, and as a fault of
 * the product. So a form that comes back without the nonce that its page had is refused here, before anything is done:
 * no page of ours sends one, and it is answered with 400 and the page that says that a page has expired.
 */
public class NonceInForms extends ViewHandlerWrapper {

    private static final String NONCE = "primefaces.nonce";

    /**
     * Those that a visitor sees and that keep no state; that of surveys until a code is taken. A new page for visitors
     * must be listed here, because PrimeFaces asks before the page is built.
     */
    private static final Set<String> FOR_VISITORS = Set.of(
            "/access/sign-in.xhtml",
            "/access/welcome.xhtml",
            "/survey/answer.xhtml",
            "/platform/expired.xhtml",
            "/platform/fault.xhtml",
            "/platform/not-found.xhtml");

    /**
     * Says that a browser has seen a page for visitors. No other site's page can set it or have it sent, so a form that
     * comes without it is not from one of our pages. It tells browsers apart by nothing that is kept.
     */
    private static final String SEEN = "__Host-seen";

    /** What Faces writes in place of a page's state where it has none. */
    public static final String STATELESS = "stateless";

    public NonceInForms(ViewHandler wrapped) {
        super(wrapped);
    }

    /**
     * Says of a page for visitors that it keeps no state before PrimeFaces makes its nonce, for which it would begin a
     * session: 17,000 visitors without a cookie filled 330 MB. The pages say so too, and Faces hears it from them when
     * it builds them, which is later.
     */
    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot page = super.createView(context, viewId);
        if (page != null && FOR_VISITORS.contains(page.getViewId())) {
            page.setTransient(true);
            noteThatItIsSeen(context.getExternalContext());
        }
        return page;
    }

    private static void noteThatItIsSeen(ExternalContext external) {
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        if (!external.getRequestCookieMap().containsKey(SEEN) && !response.isCommitted()) {
            HostCookie.set(response, SEEN, "1");
        }
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot page = restored(context, viewId);
        if (page != null
                && context.isPostback()
                && !isOfItsPage(
                        context.getExternalContext().getRequestParameterMap().get(NONCE), page)) {
            refuse(context);
        }
        return page;
    }

    /**
     * A form that says of a page with a state that it has none was not drawn by us: it is answered as one whose page is
     * gone.
     */
    private UIViewRoot restored(FacesContext context, String viewId) {
        try {
            return super.restoreView(context, viewId);
        } catch (FacesException unreadable) {
            if (!STATELESS.equals(
                    context.getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM))) {
                throw unreadable;
            }
            return null;
        }
    }

    /** Ends the request with this: none of its phases comes any more. */
    private static void refuse(FacesContext context) {
        try {
            context.getExternalContext()
                    .responseSendError(HttpServletResponse.SC_BAD_REQUEST, "A form without the nonce of its page");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        context.responseComplete();
    }

    /** A page that keeps no state does not know which one it had: there any that could be one will do. */
    private static boolean isOfItsPage(String nonce, UIViewRoot page) {
        Map<String, Object> kept = page.getViewMap(false);
        Object had = kept == null ? null : kept.get(NONCE);
        return nonce != null && (had == null ? isOne(nonce) && isFromHere() : nonce.equals(had));
    }

    /** Another site's page could have somebody sign in as somebody else, with a nonce of its own making. */
    private static boolean isFromHere() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        String site = external.getRequestHeaderMap().get("Sec-Fetch-Site");
        boolean isOfAnotherSite = site != null && !site.equals("same-origin") && !site.equals("none");
        return external.getRequestCookieMap().containsKey(SEEN) && !isOfAnotherSite;
    }

    /** As PrimeFaces deals them out: the text of a UUID in Base64. */
    private static boolean isOne(String nonce) {
        try {
            return UUID.fromString(new String(Base64.getDecoder().decode(nonce), StandardCharsets.UTF_8)) != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    @Override
    public void writeState(FacesContext context) throws IOException {
        super.writeState(context);
        ResponseWriter page = context.getResponseWriter();
        page.startElement("input", null);
        page.writeAttribute("type", "hidden", null);
        page.writeAttribute("name", NONCE, null);
        page.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
        page.endElement("input");
    }
}
