package org.ilo.spf.gateway.projection.consume;

import org.ilo.spf.gateway.projection.state.Change;
import org.ilo.spf.gateway.projection.state.DataVersion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * What became of a batch.
 *
 * @param reached where each of its partitions now stands
 * @param stopped why partitions cannot go on from there
 * @param version the data version after it; null when nothing in it was new
 */
public record BatchResult(
        Map<TopicPartition, Long> reached,
        Map<TopicPartition, String> stopped,
        DataVersion version,
        List<Change> changes) {

    BatchResult then(BatchResult next) {
        var places = new HashMap<>(reached);
        places.putAll(next.reached);
        var reasons = new HashMap<>(stopped);
        reasons.putAll(next.stopped);
        var all = new ArrayList<>(changes);
        all.addAll(next.changes);
        return new BatchResult(places, reasons, next.version == null ? version : next.version, all);
    }
}
