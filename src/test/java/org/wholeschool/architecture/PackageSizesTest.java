package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A package is small enough to read its list of files, and says what it is for. */
class PackageSizesTest {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final String ROOT = "org.wholeschool.";
    private static final String PAGE = "package-info.java";
    private static final int MOST = 30;
    private static final int FEW = 2;

    /** Larger than they may be: what each has today is the most that it may have, until it is split. */
    private static final Map<String, Integer> TOO_LARGE = Map.ofEntries(Map.entry("intervention.meeting", 41));

    /** A package of one or two says why in its page. */
    private static final Set<String> SMALL_FOR_A_REASON =
            Set.of("demonstration", "intervention", "pattern.nightly", "platform.mail");

    @Test
    void noPackageHasMoreThanThirtyFiles() throws IOException {
        Map<String, Integer> large = new TreeMap<>();
        sizes().forEach((name, size) -> {
            if (size > MOST) {
                large.put(name, size);
            }
        });
        assertEquals(new TreeMap<>(TOO_LARGE), large, "a package that is split leaves this list, and none joins it");
    }

    @Test
    void noPackageHasOneOrTwoWithoutAReason() throws IOException {
        Set<String> small = sizes().entrySet().stream()
                .filter(each -> each.getValue() <= FEW)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(SMALL_FOR_A_REASON), small);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (String name : sizes().keySet()) {
            if (!Files.exists(CODE.resolve((ROOT + name).replace('.', '/')).resolve(PAGE))) {
                silent.add(name);
            }
        }
        assertEquals(Set.of(), silent);
    }

    private static Map<String, Integer> sizes() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(PAGE))
                    .map(file -> CODE.relativize(file.getParent()).toString().replace(java.io.File.separatorChar, '.'))
                    .forEach(name -> sizes.merge(name.substring(ROOT.length()), 1, Integer::sum));
        }
        assertTrue(sizes.size() > 40, "the packages were not found: " + sizes);
        return sizes;
    }
}
