package org.wholeschool.platform.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts a version into the address of our own style sheets, scripts and pictures, so that browsers, which keep them for
 * a week, ask for a changed one at once. The version is a hash of the content: it changes when that does and never
 * otherwise, and nobody has to remember it.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    /** The folders of webapp/resources. What libraries bring has versions of their own. */
    private static final Set<String> OURS = Set.of("css", "js", "img");

    private static final int DIGITS = 12;

    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** @param wrapped the handler that finds resources */
    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType), library);
    }

    private Resource versioned(Resource resource, String library) {
        return resource == null || library == null || !OURS.contains(library) ? resource : new Versioned(resource);
    }

    private final class Versioned extends ResourceWrapper {

        private Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            String version = versions.computeIfAbsent(
                    getLibraryName() + "/" + getResourceName(), name -> versionOf(getWrapped()));
            return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + version;
        }
    }

    private static String versionOf(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()))
                    .substring(0, DIGITS);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
