package org.ilo.spf.trials.defect;

import static org.ilo.spf.trials.defect.Check.COUNTRIES;
import static org.ilo.spf.trials.defect.Check.EVENTS;
import static org.ilo.spf.trials.defect.Check.FAULTS;
import static org.ilo.spf.trials.defect.Check.MODEL;
import static org.ilo.spf.trials.defect.Check.REFUSALS;
import static org.ilo.spf.trials.defect.Check.WATERMARK;

import java.util.List;

/**
 * A mistake somebody could make.
 *
 * @param harm what would come of it
 * @param file the source, from the root of the repository
 * @param passages what is replaced in it
 * @param check what has to notice
 */
record Defect(String name, String harm, String file, List<Passage> passages, Check check) {

    /**
     * A piece of a source.
     *
     * @param find what is replaced, which is there once
     * @param put what stands in its place
     */
    record Passage(String find, String put) {
    }

    private static final String PROJECTION = "gateway/src/main/java/org/ilo/spf/gateway/projection/";
    private static final String COUNTING = "gateway/src/main/java/org/ilo/spf/gateway/query/Counting.java";
    private static final String INDICATORS = "gateway/src/main/resources/indicators/";
    private static final String RECORDS = "libs/records/src/main/java/org/ilo/spf/records/";
    private static final String FUNDING = "funding-service/src/main/java/org/ilo/spf/funding/agreement/";

    private static final String RELEASE = "Chainer.release(connection, "
            + "entries.stream().map(JournalEntry::sequence).toArray(Long[]::new));";
    private static final String FILL_OUTBOX_AFTER_COMMIT = """
            State late = event.state();
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                }

                @Override
                public void afterCompletion(int status) {
                    new Thread(() -> {
                        try (var own = io.quarkus.arc.Arc.container().instance(io.agroal.api.AgroalDataSource.class).get()
                                .getConnection(); var insert = own.createStatement()) {
                            insert.execute("insert into outbox select sequence from journal where record_id = '"
                                    + late.id() + "' and version = " + late.version());
                            relay.wake();
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    }).start();
                }
            });""";

    static final List<Defect> ALL = List.of(
            // How events become states.
            new Defect("an event counts each time it comes", "the data version depends on how often that was",
                    PROJECTION + "state/States.java", "for (var added : add(connection, kind, ofKind)) {\n"
                            + "                    delta = delta.plus(added.eventId());",
                    "for (var each : ofKind) { delta = delta.plus(each.eventId()); }\n"
                            + "                for (var added : add(connection, kind, ofKind)) {",
                    MODEL),
            new Defect("positions have no fence", "a reader that was given up goes on and moves the position back",
                    PROJECTION + "consume/Positions.java", "and known.next_offset = advance.started_from", "", MODEL),
            new Defect("the position moves in a transaction of its own", "a reader that dies in between loses a batch",
                    PROJECTION + "consume/BatchApplier.java", "positions.advance(connection, advances);",
                    "try (var own = database.getConnection()) { positions.advance(own, advances); }", MODEL),
            new Defect("a state's end is not corrected by what comes later", "two states of a record are current at once",
                    PROJECTION + "state/States.java", "and state.known_until is distinct from dated.known_until",
                    "and state.known_until is null", MODEL),
            new Defect("the data version does not move", "answers from before are served as if nothing had happened",
                    PROJECTION + "state/States.java", "return delta.states() == 0 ? null : addToVersion(connection, delta);",
                    "return null;", MODEL),
            new Defect("an event may have any key", "a record's states lie in several partitions",
                    PROJECTION + "consume/EventReader.java", "if (!state.id().toString().equals(text(event.key()))) {",
                    "if (state.id() == null) {", EVENTS),
            new Defect("instants are rounded as PostgreSQL rounds", "a state is known since an instant that is still to come",
                    PROJECTION + "consume/EventReader.java", ".truncatedTo(ChronoUnit.MICROS)", "", EVENTS),
            // How states become numbers.
            new Defect("HIGHEST adds up", "the same people are counted for each record about them", COUNTING,
                    "case nth when 1 then part else 0 end", "part", MODEL),
            new Defect("STATED_UNION counts whatever was stated", "a union larger than its members together", COUNTING,
                    "least(greatest(coalesce(stated_union, together), largest), together) as n",
                    "coalesce(stated_union, together) as n", MODEL),
            new Defect("a change that was corrected counts beside its correction", "it counts twice",
                    INDICATORS + "institutional-changes.sql", "where correction.supersedes is not null",
                    "where correction.supersedes is null", MODEL),
            new Defect("a change counts as soon as it is submitted", "nobody else has seen whether it is true",
                    INDICATORS + "institutional-changes.sql", "when c.status not in ('VERIFIED', 'SUPERSEDED')",
                    "when c.status = 'DRAFT'", MODEL),
            new Defect("a record that was corrected counts beside its correction", "its people count twice",
                    INDICATORS + "people-reached.sql", "where correction.supersedes is not null",
                    "where correction.supersedes is null", MODEL),
            new Defect("what was taken back is still mobilized", "money counts that nobody has",
                    INDICATORS + "resources-mobilized.sql", "and t.type = 'COMMITMENT'",
                    "and t.type = 'COMMITMENT' and t.reverses is null", MODEL),
            new Defect("a commitment leaves its pledge open", "money counts as pledged and as committed",
                    INDICATORS + "resource-gap.sql",
                    "sum(case m.type when 'PLEDGE' then m.usd_amount else -m.usd_amount end) as usd",
                    "sum(case m.type when 'PLEDGE' then m.usd_amount else 0 end) as usd", MODEL),
            new Defect("a suspended engagement goes on", "countries count in which nothing is done",
                    INDICATORS + "countries-engaged.sql", "(period ->> 'until')::date, '[]'))", "null, '[]'))", COUNTRIES),
            new Defect("what is known now was always known", "an answer as of an instant changes afterwards",
                    INDICATORS + "meeting-participants.sql", "where m.known_from <= :asOf and m.known_until > :asOf",
                    "where m.known_until = 'infinity'", MODEL),
            // What may be recorded at all.
            new Defect("an author verifies", "one person alone makes a number",
                    "results-service/src/main/java/org/ilo/spf/results/review/ReviewTrail.java",
                    "if (Stream.of(author, lastEditor, submittedBy).anyMatch(officer.name()::equals)) {",
                    "if (officer.name() == null) {", MODEL),
            new Defect("percentages need not come to 100", "money is divided among countries and some is lost",
                    FUNDING + "Agreement.java", "sum.compareTo(WHOLE) != 0", "sum.compareTo(WHOLE) > 0", MODEL),
            new Defect("fields that do not exist are ignored", "a misspelt field is lost and nobody is told",
                    "libs/web/src/main/java/org/ilo/spf/web/json/StrictReader.java", "if (!shape.fields().containsKey(name)) {",
                    "if (name.isEmpty()) {",
                    REFUSALS),
            new Defect("If-Match is ignored", "a change overwrites one that its author has not seen",
                    RECORDS + "write/Preconditions.java", "if (!tags.contains(etag(version))) {", "if (tags.isEmpty()) {",
                    REFUSALS),
            // What happens between processes.
            new Defect("a heartbeat counts as soon as it is heard", "an answer is called fresh that lacks what waited",
                    PROJECTION + "freshness/Watermark.java", "each -> each.getValue().isReached(positions.get(each.getKey()))",
                    "each -> true", WATERMARK),
            new Defect("the outbox is filled in a transaction of its own", "a service that dies in between tells nobody",
                    RECORDS + "journal/Journal.java", List.of(
                            new Passage("insert into outbox (sequence) select sequence from entry",
                                    "select sequence from entry"),
                            new Passage("wakeRelayAtCommit();", FILL_OUTBOX_AFTER_COMMIT)),
                    FAULTS),
            new Defect("the relay forgets what it sends before the broker has it", "what was on its way is lost",
                    RECORDS + "journal/OutboxRelay.java",
                    "publisher.publish(entries);\n            " + RELEASE,
                    RELEASE + " connection.commit(); publisher.publish(entries);", FAULTS),
            new Defect("the relay goes on behind the last it has sent", "what commits late is never sent",
                    RECORDS + "journal/Outbox.java", List.of(
                            new Passage("if (rows.getObject(\"sequence\") != null) {",
                                    "if (rows.getObject(\"sequence\") != null && rows.getLong(\"sequence\") > LAST.getAndAccumulate("
                                            + "rows.getLong(\"sequence\"), Math::max)) {"),
                            new Passage("    static final int BATCH_SIZE = 1_000;",
                                    "private static final java.util.concurrent.atomic.AtomicLong LAST ="
                                            + " new java.util.concurrent.atomic.AtomicLong();"
                                            + " static final int BATCH_SIZE = 1_000;")),
                    FAULTS),
            new Defect("an idempotency key is not kept", "a request that is repeated after a crash counts twice",
                    RECORDS + "journal/Journal.java", "as claimed (key, request_hash) where key is not null",
                    "as claimed (key, request_hash) where false", FAULTS),
            new Defect("a broker without its data is not told again", "a gateway that is rebuilt afterwards knows half",
                    RECORDS + "journal/PublishedTopics.java", "any |= reenqueue(connection, topic.getKey()) > 0;",
                    "any |= false;",
                    FAULTS),
            new Defect("what cannot be read is skipped", "a number lacks a fact and does not say so",
                    PROJECTION + "consume/EventReader.java", "halts.put(partition, e.getMessage());", "continue;", FAULTS));

    private Defect(String name, String harm, String file, String find, String put, Check check) {
        this(name, harm, file, List.of(new Passage(find, put)), check);
    }

    /** The source with the defect in it; fails if a passage is not there exactly once. */
    String planted(String source) {
        for (var passage : passages) {
            int place = source.indexOf(passage.find());
            if (place < 0 || source.indexOf(passage.find(), place + 1) >= 0) {
                throw new AssertionError(
                        "In %s this is there %s: %s".formatted(file, place < 0 ? "no more" : "twice", passage.find()));
            }
            source = source.replace(passage.find(), passage.put());
        }
        return source;
    }

    @Override
    public String toString() {
        return name;
    }
}
