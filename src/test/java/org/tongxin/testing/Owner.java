package org.tongxin.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tongxin.common.CommitteeId;

/** Somebody with the keys of the database's owner, who means no good. */
@Component
public class Owner {

    private final Environment environment;

    Owner(Environment environment) {
        this.environment = environment;
    }

    /** Changes a protected table past its guards; {@code %s} in the statement stands for the committee. */
    public void tamper(String table, String sql, CommitteeId committee) {
        try (Connection connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                Statement statement = connection.createStatement()) {
            statement.execute("alter table " + table + " disable trigger user");
            int changed = statement.executeUpdate(sql.replace("%s", committee.toString()));
            statement.execute("alter table " + table + " enable trigger user");
            if (changed == 0) {
                throw new AssertionError("Nothing was tampered with");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
