package org.ilo.spf.trials.fault;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.trials.fault.LoadGenerator.Known;

/** What one generator has to write about one service: the next record follows from the ones before, and from chance. */
abstract class WorkloadModel {

    static final List<String> PLACES = List.of("TGO", "SEN", "MOZ", "KEN", "ETH", "ZMB", "PAK", "IDN", "KHM", "VNM", "PER",
            "PRY", "JOR", "OMN", "KGZ", "TJK");
    static final List<String> AREAS = List.of("OAP", "SHP", "INF", "DIS", "STA", "FIN", "RBS", "ACT");
    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final int MAX_REMEMBERED = 60;

    final LoadGenerator generator;

    WorkloadModel(LoadGenerator generator) {
        this.generator = generator;
    }

    /** Writes one more record, or is refused. */
    abstract void next();

    /** Keeps a record for later, unless it was refused; forgets some when there are many. */
    final Known keep(List<Known> records, Known record) {
        if (record != null) {
            if (records.size() >= MAX_REMEMBERED) {
                records.remove(generator.random.nextInt(records.size()));
            }
            records.add(record);
        }
        return record;
    }

    /** Takes a record out, to put back what it has become. */
    final Known take(List<Known> records) {
        return records.isEmpty() ? null : records.remove(generator.random.nextInt(records.size()));
    }

    final List<String> some(List<String> choices, int most) {
        var chosen = new ArrayList<String>();
        for (int i = generator.random.nextInt(most + 1); i > 0; i--) {
            var choice = generator.any(choices);
            if (!chosen.contains(choice)) {
                chosen.add(choice);
            }
        }
        return chosen;
    }
}
