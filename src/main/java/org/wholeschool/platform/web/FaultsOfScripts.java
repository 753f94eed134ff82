package org.wholeschool.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Leads a script whose request fails to the page that any other request would be answered with. Faces by itself would
 * answer with the name of the fault's class and its message, which are for no reader and may tell too much.
 */
public class FaultsOfScripts extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(FaultsOfScripts.class.getName());

    public FaultsOfScripts(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Leading(getWrapped().getExceptionHandler());
    }

    private static final class Leading extends ExceptionHandlerWrapper {

        Leading(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext context = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> faults =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (faults.hasNext() && context.getPartialViewContext().isAjaxRequest()) {
                lead(context, page(faults.next().getContext().getException()));
                // Of several the first is answered: an answer leads to one page.
                faults.remove();
                while (faults.hasNext()) {
                    faults.next();
                    faults.remove();
                }
            }
            super.handle();
        }

        private static String page(Throwable fault) {
            if (isCausedBy(fault, AsIfAbsent.class)) {
                return "/platform/not-found.xhtml";
            }
            if (isCausedBy(fault, ViewExpiredException.class)) {
                return "/platform/expired.xhtml";
            }
            LOG.log(Level.SEVERE, "A script's request failed", fault);
            return "/platform/fault.xhtml";
        }

        private static boolean isCausedBy(Throwable fault, Class<?> kind) {
            return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(kind::isInstance);
        }

        private static void lead(FacesContext context, String page) {
            ExternalContext external = context.getExternalContext();
            try {
                if (!external.isResponseCommitted()) {
                    external.responseReset();
                }
                external.redirect(external.getRequestContextPath() + page);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            context.responseComplete();
        }
    }
}
