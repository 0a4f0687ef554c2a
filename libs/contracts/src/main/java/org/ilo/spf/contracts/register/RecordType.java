package org.ilo.spf.contracts.register;

import static org.ilo.spf.contracts.access.Permission.READ_PUBLISHED;
import static org.ilo.spf.contracts.access.Permission.READ_RECORDS;
import static org.ilo.spf.contracts.register.Service.COUNTRIES;
import static org.ilo.spf.contracts.register.Service.FUNDING;
import static org.ilo.spf.contracts.register.Service.RESULTS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.countries.AdvisoryRequestState;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.ExchangeRateState;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.contracts.results.Reviewed;
import org.ilo.spf.contracts.results.TargetState;

/**
 * The types of record: what each is called in paths, topics and tables, who owns it, and who may read it.
 *
 * <p>
 * A type comes after those that its records refer to.
 */
public enum RecordType {

    THEMATIC_AREA(COUNTRIES, "thematic-areas", ThematicAreaState.class, ThematicAreaState.Event.class, READ_PUBLISHED),
    FOCUS_COUNTRY(COUNTRIES, "focus-countries", FocusCountryState.class, FocusCountryState.Event.class, READ_PUBLISHED),
    ENGAGEMENT(COUNTRIES, "engagements", EngagementState.class, EngagementState.Event.class, READ_RECORDS),
    ADVISORY_REQUEST(COUNTRIES, "advisory-requests", AdvisoryRequestState.class, AdvisoryRequestState.Event.class,
            READ_RECORDS),
    INSTITUTIONAL_CHANGE(RESULTS, "institutional-changes", InstitutionalChangeState.class,
            InstitutionalChangeState.Event.class, READ_PUBLISHED),
    OVERLAP_GROUP(RESULTS, "overlap-groups", OverlapGroupState.class, OverlapGroupState.Event.class, READ_RECORDS),
    IMPACT_RECORD(RESULTS, "impact-records", ImpactRecordState.class, ImpactRecordState.Event.class, READ_PUBLISHED),
    TARGET(RESULTS, "targets", TargetState.class, TargetState.Event.class, READ_PUBLISHED),
    DEVELOPMENT_PARTNER(FUNDING, "development-partners", DevelopmentPartnerState.class, DevelopmentPartnerState.Event.class,
            READ_RECORDS),
    EXCHANGE_RATE(FUNDING, "exchange-rates", ExchangeRateState.class, ExchangeRateState.Event.class, READ_RECORDS),
    PROJECT(FUNDING, "projects", ProjectState.class, ProjectState.Event.class, READ_RECORDS),
    AGREEMENT(FUNDING, "agreements", AgreementState.class, AgreementState.Event.class, READ_RECORDS),
    TRANSACTION(FUNDING, "transactions", TransactionState.class, TransactionState.Event.class, READ_RECORDS),
    FUNDING_REQUIREMENT(FUNDING, "funding-requirements", FundingRequirementState.class, FundingRequirementState.Event.class,
            READ_RECORDS),
    OWN_CONTRIBUTION(FUNDING, "own-contributions", OwnContributionState.class, OwnContributionState.Event.class,
            READ_RECORDS),
    STAFF_POSITION(FUNDING, "staff-positions", StaffPositionState.class, StaffPositionState.Event.class, READ_RECORDS),
    PARTNER_MEETING(FUNDING, "partner-meetings", PartnerMeetingState.class, PartnerMeetingState.Event.class, READ_RECORDS);

    /** How many partitions each topic has; a topic that exists keeps the number it was created with. */
    public static final int PARTITIONS = 3;

    private static final Map<Class<?>, RecordType> BY_STATE = by(RecordType::state);
    private static final Map<String, RecordType> BY_TOPIC = by(RecordType::topic);

    private final Service owner;
    private final String collection;
    private final String topic;
    private final Class<? extends State> state;
    private final Map<String, String> events;
    private final Permission readPermission;

    RecordType(Service owner, String collection, Class<? extends State> state, Class<? extends Enum<?>> events,
            Permission readPermission) {
        this.owner = owner;
        this.collection = collection;
        this.topic = owner.topicPrefix() + "." + collection;
        this.state = state;
        this.events = Stream.of(events.getEnumConstants()).map(Enum::name)
                .collect(Collectors.toUnmodifiableMap(this::eventName, Function.identity()));
        this.readPermission = readPermission;
    }

    /** The type whose states are of this class. */
    public static RecordType of(Class<? extends State> state) {
        return Optional.ofNullable(BY_STATE.get(state))
                .orElseThrow(() -> new IllegalArgumentException(state + " is not in the register."));
    }

    /** The type that is published on this topic; empty for a topic that no service publishes on. */
    public static Optional<RecordType> ofTopic(String topic) {
        return Optional.ofNullable(BY_TOPIC.get(topic));
    }

    /** The topics of all types. */
    public static List<String> topics() {
        return Stream.of(values()).map(RecordType::topic).toList();
    }

    /** The service that owns the records. */
    public Service owner() {
        return owner;
    }

    /** The plural noun in paths, such as {@code institutional-changes}. */
    public String collection() {
        return collection;
    }

    /** The topic that events are published on, such as {@code results.institutional-changes}. */
    public String topic() {
        return topic;
    }

    /** The table that holds the records, such as {@code institutional_changes}. */
    public String table() {
        return collection.replace('-', '_');
    }

    /** The class of the records' states. */
    public Class<? extends State> state() {
        return state;
    }

    /** What can happen to a record, such as {@code VERIFIED}, by the type that its events carry. */
    public Map<String, String> events() {
        return events;
    }

    /** The type that an event carries, such as {@code results.impact-records.verified} for {@code VERIFIED}. */
    public String eventName(String event) {
        return eventName(topic, event);
    }

    /** The same for a topic that need not be in the register any more. */
    public static String eventName(String topic, String event) {
        return topic + "." + event.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What one needs to read the records, as far as they are published. */
    public Permission readPermission() {
        return readPermission;
    }

    /** Whether everybody may read the records, as far as they are published. */
    public boolean isPublic() {
        return readPermission.isEverybodys();
    }

    /** Whether a record is published only when a second person has verified it. */
    public boolean isReviewed() {
        return Reviewed.class.isAssignableFrom(state);
    }

    private static <K> Map<K, RecordType> by(Function<RecordType, K> key) {
        return Stream.of(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
