package org.wholeschool.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the nonce of the content security policy into every form, beside the form's state. PrimeFaces refuses a form that comes back
 * without it and adds it by script; so a form would not work until the scripts have come, or where they never do.
 *
 * <p>PrimeFaces refuses when it draws the answer, by which time what the form asks for has been done, and as a fault of the product. So a form that comes back without the nonce that its page had
 * is refused here, before anything is done: no page of ours sends one, and it is answered with 400 and the page that says that a page has expired.
 */
public class NonceInForms extends ViewHandlerWrapper {

    private static final String NONCE = "primefaces.nonce";

    public NonceInForms(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot page = super.restoreView(context, viewId);
        if (page != null && context.isPostback() && !isOfItsPage(context.getExternalContext().getRequestParameterMap().get(NONCE), page)) {
            refuse(context);
        }
        return page;
    }

    /** Ends the request with this: none of its phases comes any more. */
    private static void refuse(FacesContext context) {
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, "A form without the nonce of its page");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        context.responseComplete();
    }

    /** A page that keeps no state does not know which one it had: there any that could be one will do. */
    private static boolean isOfItsPage(String nonce, UIViewRoot page) {
        Map<String, Object> kept = page.getViewMap(false);
        Object had = kept == null ? null : kept.get(NONCE);
        return nonce != null && (had == null ? isOne(nonce) : nonce.equals(had));
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
