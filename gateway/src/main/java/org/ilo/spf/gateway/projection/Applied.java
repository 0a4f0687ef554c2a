package org.ilo.spf.gateway.projection;

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
record Applied(
        Map<TopicPartition, Long> reached,
        Map<TopicPartition, String> stopped,
        DataVersion version,
        List<Change> changes) {

    Applied then(Applied next) {
        var places = new HashMap<>(reached);
        places.putAll(next.reached);
        var reasons = new HashMap<>(stopped);
        reasons.putAll(next.stopped);
        var all = new ArrayList<>(changes);
        all.addAll(next.changes);
        return new Applied(places, reasons, next.version == null ? version : next.version, all);
    }
}
