package org.ilo.spf.records.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

/**
 * The topics that the journal was sent to, with the ids that the broker had given them.
 *
 * <p>
 * A topic that has another id than before was re-created: everything that was sent to the old one is lost, and is re-enqueued
 * in the outbox.
 */
@Singleton
class PublishedTopics {

    private static final Logger LOG = Logger.getLogger(PublishedTopics.class);
    private static final int REENQUEUE_TIMEOUT_MILLIS = (int) TimeUnit.MINUTES.toMillis(10);

    private static final String REMEMBER = """
            insert into published_topics as known (topic, topic_id) values (?, ?)
            on conflict (topic) do update set topic_id = excluded.topic_id where known.topic_id <> excluded.topic_id""";

    // An entry and its row in the outbox are committed together, and only the relay, which holds the lock, empties the outbox:
    // an entry that this statement sees has a row or has been sent, and one that is committed later brings its own row.
    private static final String REENQUEUE = """
            insert into outbox (sequence)
            select sequence from journal entry
             where topic = ? and not exists (select from outbox waiting where waiting.sequence = entry.sequence)
             order by sequence""";

    /** The names of the topics that something was sent to before. */
    Set<String> names(Connection connection) throws SQLException {
        var names = new TreeSet<String>();
        try (PreparedStatement select = connection.prepareStatement("select topic from published_topics");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /**
     * Keeps the ids that the topics have now and, in the same transaction, re-enqueues the entries of those that were
     * re-created; returns whether there were any.
     */
    boolean reenqueueLost(Connection connection, Map<String, String> ids) throws SQLException {
        boolean any = false;
        for (var topic : ids.entrySet()) {
            if (remember(connection, topic.getKey(), topic.getValue())) {
                any |= reenqueue(connection, topic.getKey()) > 0;
            }
        }
        return any;
    }

    private static boolean remember(Connection connection, String topic, String id) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(REMEMBER)) {
            upsert.setString(1, topic);
            upsert.setString(2, id);
            return upsert.executeUpdate() > 0;
        }
    }

    private static int reenqueue(Connection connection, String topic) throws SQLException {
        int before = connection.getNetworkTimeout();
        // A long journal takes longer than any other statement.
        connection.setNetworkTimeout(Runnable::run, REENQUEUE_TIMEOUT_MILLIS);
        try (PreparedStatement insert = connection.prepareStatement(REENQUEUE)) {
            insert.setString(1, topic);
            int rows = insert.executeUpdate();
            if (rows > 0) {
                LOG.warnf("The broker's topic %s is not the one that was sent to: %d entries of the journal are sent again",
                        topic, rows);
            }
            return rows;
        } finally {
            connection.setNetworkTimeout(Runnable::run, before);
        }
    }
}
