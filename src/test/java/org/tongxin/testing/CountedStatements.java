package org.tongxin.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts the statements the application prepares, not those that only tell the transaction for whom it acts. */
@Component
public class CountedStatements implements BeanPostProcessor {

    private static final AtomicLong COUNT = new AtomicLong();

    /** How many so far. */
    public long count() {
        return COUNT.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        private static final Set<String> PREPARING = Set.of("prepareStatement", "prepareCall");

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (PREPARING.contains(method.getName())
                                && !String.valueOf(arguments[0]).startsWith("select set_config")) {
                            COUNT.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
