package org.wholeschool.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is who can read its database: {@code /health/ready} asks it, and answers 503 where it cannot. Tells nothing else. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement("select id from installation");
             ResultSet row = select.executeQuery()) {
            return HealthCheckResponse.named("database").status(row.next()).build();
        } catch (SQLException unreachable) {
            return HealthCheckResponse.down("database");
        }
    }
}
