package org.ilo.spf.contracts.register;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A service that owns records. */
public enum Service {

    COUNTRIES("countries", "code-lists"),
    RESULTS,
    FUNDING;

    private final List<String> referenceData;

    Service(String... referenceData) {
        this.referenceData = List.of(referenceData);
    }

    /** The names of all services. */
    public static List<String> titles() {
        return Stream.of(values()).map(Service::title).toList();
    }

    /** The service of this name. */
    public static Service named(String title) {
        return Stream.of(values()).filter(service -> service.title().equals(title)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no service " + title + "."));
    }

    /** Its name in messages, paths and settings, such as {@code results-service}. */
    public String title() {
        return topicPrefix() + "-service";
    }

    /** The types of record it owns. */
    public List<RecordType> recordTypes() {
        return Stream.of(RecordType.values()).filter(type -> type.owner() == this).toList();
    }

    /** The collections under {@code /api/v1} that it answers for: of its records, and of its reference data. */
    public List<String> collections() {
        return Stream.concat(recordTypes().stream().map(RecordType::collection), referenceData.stream()).toList();
    }

    /** Whether events on this topic are its own. */
    public boolean publishesOn(String topic) {
        return RecordType.ofTopic(topic).filter(type -> type.owner() == this).isPresent();
    }

    /** What its topics' names begin with. */
    String topicPrefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
