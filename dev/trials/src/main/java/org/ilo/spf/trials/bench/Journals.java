package org.ilo.spf.trials.bench;

import java.sql.SQLException;
import java.util.List;

import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.launcher.Component;

/** Whether the gateway has counted what the owners have written: as many states, with the same sums of their ids' hashes. */
final class Journals {

    private static final String SUMS = "count(*) || ' ' || coalesce(sum(hashtextextended(event_id::text, 0)), 0)";

    private Journals() {
    }

    static List<String> topics(Stack stack, Component owner) throws SQLException {
        return stack.databases().texts(owner, "select distinct topic from journal order by 1");
    }

    static boolean agree(Stack stack, Component owner, String topic) throws SQLException {
        var table = RecordType.ofTopic(topic).orElseThrow().table();
        return text(stack, owner, "select " + SUMS + " from journal where topic = '" + topic + "'")
                .equals(text(stack, Component.GATEWAY, "select " + SUMS + " from " + table));
    }

    private static String text(Stack stack, Component component, String sql) throws SQLException {
        return stack.databases().texts(component, sql).get(0);
    }
}
