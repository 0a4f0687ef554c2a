package org.ilo.spf.gateway.projection.consume;

import org.ilo.spf.gateway.projection.state.RowJson;

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

import io.agroal.api.AgroalDataSource;

/** How far each partition has been read. */
@ApplicationScoped
public class Positions {

    /**
     * Where one partition stands.
     *
     * @param newestAt when the newest event read was recorded; null before the first
     * @param stoppedBecause why it cannot be read further; null while all goes well
     */
    public record Position(String topicId, long nextOffset, Instant newestAt, String stoppedBecause) {
    }

    /** A partition to be read, on the topic that the broker has now. */
    private record Place(String topic, int partition, String topicId) {
    }

    private static final String READ = "select topic, partition, topic_id, next_offset, newest_at, stopped_because from positions";

    private static final String PLACE = """
            insert into positions as known (topic, partition, topic_id, next_offset)
            select topic, partition, topic_id, 0
            from jsonb_to_recordset(?::jsonb) as place(topic text, partition integer, topic_id text)
            on conflict (topic, partition) do update
                set topic_id = excluded.topic_id, next_offset = 0, stopped_because = null
                where known.topic_id <> excluded.topic_id""";

    private static final String MOVE = """
            update positions known
            set next_offset     = move.next_offset,
                newest_at       = greatest(known.newest_at, move.newest_at),
                stopped_because = move.stopped_because
            from jsonb_to_recordset(?::jsonb) as move(topic text, partition integer, started_from bigint, next_offset bigint,
                                                      newest_at timestamptz, stopped_because text)
            where known.topic = move.topic and known.partition = move.partition and known.next_offset = move.started_from""";

    private final AgroalDataSource database;

    public Positions(AgroalDataSource database) {
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
    public Map<TopicPartition, Long> place(Collection<TopicPartition> partitions, Map<String, String> topicIds) throws SQLException {
        var places = partitions.stream()
                .map(each -> new Place(each.topic(), each.partition(), topicIds.get(each.topic())))
                .toList();
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(PLACE)) {
            statement.setString(1, RowJson.of(places));
            statement.executeUpdate();
        }
        var known = all();
        if (!known.keySet().containsAll(partitions)) {
            throw new SQLException("The positions have been emptied at this moment");
        }
        return partitions.stream().collect(Collectors.toMap(each -> each, each -> known.get(each).nextOffset()));
    }

    /** Moves positions on within the connection's transaction, unless another reader moved one of them first. */
    public void move(Connection connection, List<OffsetAdvance> moves) throws SQLException, Fenced {
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, RowJson.of(moves));
            if (statement.executeUpdate() < moves.size()) {
                throw new Fenced(
                        moves.stream().map(each -> each.topic() + "-" + each.partition()).collect(Collectors.joining(", ")));
            }
        }
    }
}
