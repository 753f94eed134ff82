package org.wholeschool.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.wholeschool.access.permit.Permit;

/** Holds the product's classes as ArchUnit reads them, which takes ten seconds and is done once in a process. */
public final class ProductClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.wholeschool");

    private ProductClasses() {}

    /** @return all classes of the product, none of the tests */
    public static JavaClasses all() {
        return ALL;
    }

    /** @return all methods of the product that are actions */
    public static Stream<JavaMethod> actions() {
        return ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Permit.class));
    }
}
