package org.wholeschool.governance.attack;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** What stands in pages and texts of the product whoever reads them. */
final class ProductWords {

    private final ServletContext product;
    private final String sources;
    private final Set<String> texts = new HashSet<>();

    ProductWords(ServletContext product) throws IOException {
        this.product = product;
        StringBuilder all = new StringBuilder();
        for (String path : paths("/")) {
            try (InputStream file = product.getResourceAsStream(path)) {
                if (path.endsWith(".xhtml")) {
                    all.append(new String(file.readAllBytes(), StandardCharsets.UTF_8));
                } else if (path.startsWith("/WEB-INF/classes/text/")) {
                    Properties bundle = new Properties();
                    bundle.load(new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
                    bundle.values().stream()
                            .map(Object::toString)
                            .filter(text -> !text.contains("{"))
                            .forEach(texts::add);
                }
            }
        }
        sources = all.toString();
    }

    private List<String> paths(String folder) {
        List<String> paths = new ArrayList<>();
        for (String path :
                product.getResourcePaths(folder) == null ? Set.<String>of() : product.getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                paths.addAll(
                        path.startsWith("/WEB-INF/classes/org") || path.startsWith("/WEB-INF/lib")
                                ? List.of()
                                : paths(path));
            } else if (path.endsWith(".xhtml") || path.startsWith("/WEB-INF/classes/text/")) {
                paths.add(path);
            }
        }
        return paths;
    }

    /** @return whether words, or an attribute with its value, stand there as they are. */
    boolean stand(String text) {
        return text.matches("(?s)[\\w-]+=\".*\"")
                ? sources.contains(" " + text)
                : texts.contains(text) || text.matches("(?s).*[a-z].*") && sources.contains(">" + text + "<");
    }
}
