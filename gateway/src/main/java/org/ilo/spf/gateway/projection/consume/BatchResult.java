package org.ilo.spf.gateway.projection.consume;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.ilo.spf.gateway.projection.state.Change;
import org.ilo.spf.gateway.projection.state.DataVersion;

/**
 * What became of a batch.
 *
 * @param reached the next offset of each of its partitions
 * @param halted why the event at that offset is unprocessable
 * @param version the data version after it; null when nothing in it was new
 */
record BatchResult(
        Map<TopicPartition, Long> reached,
        Map<TopicPartition, String> halted,
        DataVersion version,
        List<Change> changes) {

    BatchResult then(BatchResult next) {
        var offsets = new HashMap<>(reached);
        offsets.putAll(next.reached);
        var reasons = new HashMap<>(halted);
        reasons.putAll(next.halted);
        var all = new ArrayList<>(changes);
        all.addAll(next.changes);
        return new BatchResult(offsets, reasons, next.version == null ? version : next.version, all);
    }
}
