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
 * The topics that hold the journal, by the ids that the broker has given them.
 *
 * <p>
 * A topic with another id than before was made anew: whatever was sent to the old one is gone, and is put back into the outbox.
 */
@Singleton
class PublishedTopics {

    private static final Logger LOG = Logger.getLogger(PublishedTopics.class);
    private static final int PATIENCE_MILLIS = (int) TimeUnit.MINUTES.toMillis(10);

    private static final String REMEMBER = """
            insert into published_topics as known (topic, topic_id) values (?, ?)
            on conflict (topic) do update set topic_id = excluded.topic_id where known.topic_id <> excluded.topic_id""";

    // An entry and its place in the outbox are committed together, and only the relay, whose turn this is, empties the outbox:
    // what this looks at has both or has been sent, and what is committed later puts itself in.
    private static final String PUT_BACK = """
            insert into outbox (sequence)
            select sequence from journal entry
             where topic = ? and not exists (select from outbox waiting where waiting.sequence = entry.sequence)
             order by sequence""";

    /** Those that something was sent to before. */
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
     * Keeps the ids that topics have now and, in the same transaction, puts back what is not in them; tells whether any was.
     */
    boolean putBackWhatIsLost(Connection connection, Map<String, String> ids) throws SQLException {
        boolean any = false;
        for (var topic : ids.entrySet()) {
            if (remember(connection, topic.getKey(), topic.getValue())) {
                any |= putBack(connection, topic.getKey()) > 0;
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

    private static int putBack(Connection connection, String topic) throws SQLException {
        int usual = connection.getNetworkTimeout();
        // A long journal takes longer than anything else that is asked of the database.
        connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
        try (PreparedStatement insert = connection.prepareStatement(PUT_BACK)) {
            insert.setString(1, topic);
            int rows = insert.executeUpdate();
            if (rows > 0) {
                LOG.warnf("The broker's topic %s is not the one that was sent to: %d entries of the journal are sent again",
                        topic,
                        rows);
            }
            return rows;
        } finally {
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }
}
