package org.tongxin.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.tongxin.common.Actor;

/** Begins every transaction by telling the database for which committee it acts; the setting ends with the transaction. */
class ActingTransactionManager extends JdbcTransactionManager {

    private static final String STATE = "select set_config('tongxin.committee', ?, true)";

    ActingTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Acting.current().ifPresent(this::state);
    }

    private void state(Actor actor) {
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        try (PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setString(1, actor.committee().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("Could not state for whom the transaction acts", e);
        }
    }
}
