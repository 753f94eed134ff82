package org.wholeschool.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a bean and a variable of a page have one name, the page gets the bean. */
class BeanNamesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bvar=\"(\\w+)\"");

    @Test
    void noVariableOfAPageHasTheNameOfABean() throws IOException {
        Set<String> variables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("webapp"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                VARIABLE.matcher(Files.readString(file)).results().forEach(found -> variables.add(found.group(1)));
            }
        }
        Set<String> beans = ProductClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(BeanNamesTest::name)
                .collect(Collectors.toSet());
        assertTrue(variables.contains("version") && beans.contains("productVersion"), "they were not found");
        variables.retainAll(beans);
        assertEquals(Set.of(), variables);
    }

    private static String name(JavaClass type) {
        String given = type.getAnnotationOfType(Named.class).value();
        String simple = type.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }
}
