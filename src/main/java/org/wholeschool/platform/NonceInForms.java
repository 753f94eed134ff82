package org.wholeschool.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the nonce of the content security policy into every form, beside the form's state. PrimeFaces refuses a form that comes back
 * without it (answer 500) and adds it by script; so a form would not work until the scripts have come, or where they never do.
 */
public class NonceInForms extends ViewHandlerWrapper {

    private static final String NONCE = "primefaces.nonce";

    public NonceInForms(ViewHandler wrapped) {
        super(wrapped);
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
