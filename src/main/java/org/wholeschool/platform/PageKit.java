package org.wholeschool.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;

/** What the tag files ask while a page is drawn. */
@Named
@ApplicationScoped
public class PageKit {

    /**
     * @param id a field's id on its page
     * @return the style class of its frame: with "error" where a message stands at the field
     */
    public String fieldClass(String id) {
        Iterator<String> withMessages = FacesContext.getCurrentInstance().getClientIdsWithMessages();
        while (withMessages.hasNext()) {
            String clientId = withMessages.next();
            if (clientId != null && (clientId.equals(id) || clientId.endsWith(":" + id))) {
                return "field error";
            }
        }
        return "field";
    }
}
