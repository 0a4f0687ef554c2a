package org.ilo.spf.gateway.projection.consume;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.state.RowJson;

import io.agroal.api.AgroalDataSource;

/** How far each partition has been read, as the database has it. */
@ApplicationScoped
public class Positions {

    /**
     * The position of one partition.
     *
     * @param newestAt when the newest event read was recorded; null before the first
     * @param haltReason why the event at {@code nextOffset} is unprocessable; null when nothing is known against it
     */
    public record Position(String topicId, long nextOffset, Instant newestAt, String haltReason) {
    }

    /** A partition to be read, on the topic that the broker has now. */
    private record PartitionToRead(String topic, int partition, String topicId) {
    }

    private static final String READ = """
            select topic, partition, topic_id, next_offset, newest_at, stopped_because from positions""";

    private static final String INITIALIZE = """
            insert into positions as known (topic, partition, topic_id, next_offset)
            select topic, partition, topic_id, 0
            from jsonb_to_recordset(?::jsonb) as assigned(topic text, partition integer, topic_id text)
            on conflict (topic, partition) do update
                set topic_id = excluded.topic_id, next_offset = 0, stopped_because = null
                where known.topic_id <> excluded.topic_id""";

    private static final String ADVANCE = """
            update positions known
            set next_offset     = advance.next_offset,
                newest_at       = greatest(known.newest_at, advance.newest_at),
                stopped_because = advance.halt_reason
            from jsonb_to_recordset(?::jsonb) as advance(topic text, partition integer, started_from bigint,
                                                         next_offset bigint, newest_at timestamptz, halt_reason text)
            where known.topic = advance.topic and known.partition = advance.partition
              and known.next_offset = advance.started_from""";

    private final AgroalDataSource database;

    Positions(AgroalDataSource database) {
        this.database = database;
    }

    public Map<TopicPartition, Position> all() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ);
                var rows = statement.executeQuery()) {
            var positions = new HashMap<TopicPartition, Position>();
            while (rows.next()) {
                var newestAt = rows.getObject(5, OffsetDateTime.class);
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), new Position(rows.getString(3),
                        rows.getLong(4), newestAt == null ? null : newestAt.toInstant(), rows.getString(6)));
            }
            return positions;
        }
    }

    /** Where to read partitions from: the beginning, if the topic is not the one that was read before. */
    Map<TopicPartition, Long> startingOffsets(Collection<TopicPartition> partitions, Map<String, String> topicIds)
            throws SQLException {
        var assigned = partitions.stream()
                .map(each -> new PartitionToRead(each.topic(), each.partition(), topicIds.get(each.topic())))
                .toList();
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(INITIALIZE)) {
            statement.setString(1, RowJson.of(assigned));
            statement.executeUpdate();
        }
        var known = all();
        if (!known.keySet().containsAll(partitions)) {
            throw new SQLException("The positions have been emptied at this moment");
        }
        return partitions.stream().collect(Collectors.toMap(each -> each, each -> known.get(each).nextOffset()));
    }

    /** Advances positions within the connection's transaction, unless another reader has advanced one of them first. */
    void advance(Connection connection, List<OffsetAdvance> advances) throws SQLException, Fenced {
        try (var statement = connection.prepareStatement(ADVANCE)) {
            statement.setString(1, RowJson.of(advances));
            if (statement.executeUpdate() < advances.size()) {
                throw new Fenced(
                        advances.stream().map(each -> each.topic() + "-" + each.partition()).collect(Collectors.joining(", ")));
            }
        }
    }
}
