package org.ilo.spf.gateway.projection.consume;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

import io.agroal.api.AgroalDataSource;

/** A database as its client sees it who dies, or loses it, at a chosen point. */
final class MortalDatabase {

    private final AgroalDataSource real;
    private Death death = Death.NEVER;
    private int statements;
    private boolean died;

    MortalDatabase(AgroalDataSource real) {
        this.real = real;
    }

    AgroalDataSource mortal() {
        return proxy(AgroalDataSource.class, (method, arguments) -> method.getName().equals("getConnection")
                ? mortal(real.getConnection())
                : call(real, method, arguments));
    }

    void dieAt(Death point) {
        death = point;
        statements = 0;
        died = false;
    }

    boolean isAlive() {
        return !died;
    }

    private Connection mortal(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            switch (method.getName()) {
                case "prepareStatement" -> beforeStatement();
                case "commit" -> {
                    dieIf(death.kind() == Death.Kind.BEFORE_COMMIT);
                    connection.commit();
                    dieIf(death.kind() == Death.Kind.AFTER_COMMIT);
                    return null;
                }
                case "close" -> {
                    if (isGone()) {
                        // What the server does when it hears nothing more of a client.
                        connection.rollback();
                    }
                }
                default -> dieIf(isGone());
            }
            return call(connection, method, arguments);
        });
    }

    private void beforeStatement() throws SQLException {
        dieIf(isGone());
        statements++;
        boolean here = statements == death.statement();
        dieIf(here && (death.kind() == Death.Kind.AT_STATEMENT || death.kind() == Death.Kind.STATEMENT_FAILS));
    }

    /** A dead client does not even roll back. */
    private boolean isGone() {
        return died && death.kind() != Death.Kind.STATEMENT_FAILS;
    }

    private void dieIf(boolean now) throws SQLException {
        if (now) {
            died = true;
            throw new SQLException("The connection is lost: " + death, "08006");
        }
    }

    private interface Calling {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calling calling) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (self, method, arguments) -> calling.answer(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
