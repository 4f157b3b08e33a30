package dev.parley.jdbc.contract;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections whose statements, and commits, can be made to fail: the n-th one throws instead of being sent. */
final class FailingConnections implements DataSource {
    private final DataSource source;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    FailingConnections(DataSource source) {
        this.source = source;
    }

    /** Lets the n-th step of the work fail. True if the work came to it. */
    boolean failing(int step, Runnable work) {
        left.set(step);
        try {
            work.run();
        } finally {
            step = left.getAndSet(Integer.MAX_VALUE);
        }
        return step <= 0;
    }

    private Object step(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        boolean sends =
                method.getName().startsWith("execute") || method.getName().equals("commit");
        if (sends && left.decrementAndGet() == 0) {
            throw new SQLException("a failure on purpose before " + method.getName(), "58030");
        }
        try {
            Object answer = method.invoke(target, arguments);
            return answer instanceof Statement statement && target instanceof Connection
                    ? watched(statement, method.getReturnType())
                    : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private <T> T watched(T target, Class<?> type) {
        @SuppressWarnings("unchecked")
        T proxy = (T) Proxy.newProxyInstance(
                FailingConnections.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> step(target, method, arguments));
        return proxy;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(source.getConnection(), Connection.class);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows who connects");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
