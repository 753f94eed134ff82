package org.wholeschool.platform.persistence;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/**
 * A row that belongs to one school. The school is not a field: EclipseLink adds it to every insert, find, query and
 * bulk update from {@link SchoolContext}, and refuses to run without it.
 */
@MappedSuperclass
@Multitenant
@TenantDiscriminatorColumn(name = "school_id", contextProperty = SchoolContext.PROPERTY)
public abstract class SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_id")
    @SequenceGenerator(name = "ws_id", sequenceName = "ws_id", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    /** @return the row's id, or null before it was first written. */
    public Long getId() {
        return id;
    }

    /** @return how often the row was changed; for the optimistic lock. */
    public long getVersion() {
        return version;
    }
}
