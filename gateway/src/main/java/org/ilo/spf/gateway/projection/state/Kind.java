package org.ilo.spf.gateway.projection.state;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
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
import org.ilo.spf.contracts.results.TargetState;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/**
 * One kind of record: the topic it is published on, the table its states are kept in, the service that owns it.
 *
 * @param events what can happen to it, by the type that its events carry
 * @param columns of the table, as far as they are filled from the state
 */
public record Kind(
        String topic,
        String table,
        String service,
        Class<? extends State> state,
        Map<String, String> events,
        List<String> columns) {

    /** Every kind the services publish. */
    public static final List<Kind> ALL = Stream.of(
            FocusCountryState.class,
            EngagementState.class,
            ThematicAreaState.class,
            AdvisoryRequestState.class,
            InstitutionalChangeState.class,
            ImpactRecordState.class,
            OverlapGroupState.class,
            TargetState.class,
            DevelopmentPartnerState.class,
            AgreementState.class,
            TransactionState.class,
            FundingRequirementState.class,
            OwnContributionState.class,
            ProjectState.class,
            StaffPositionState.class,
            PartnerMeetingState.class,
            ExchangeRateState.class)
            .map(Kind::of)
            .toList();

    private static final Map<String, Kind> BY_TOPIC = ALL.stream().collect(Collectors.toMap(Kind::topic, Function.identity()));

    public static Kind of(Class<? extends State> state) {
        var topic = topicOf(state);
        var dot = topic.indexOf('.');
        return new Kind(topic, topic.substring(dot + 1).replace('-', '_'), topic.substring(0, dot) + "-service", state,
                eventsOf(state, topic), columnsOf(state));
    }

    public static Kind ofTopic(String topic) {
        return BY_TOPIC.get(topic);
    }

    /**
     * The service that publishes on a topic; null if none does, as when a position is left of a topic that is read no longer.
     */
    public static String serviceOf(String topic) {
        var kind = ofTopic(topic);
        return kind == null ? null : kind.service();
    }

    public static List<String> topics() {
        return ALL.stream().map(Kind::topic).toList();
    }

    private static String topicOf(Class<? extends State> state) {
        try {
            return (String) state.getField("TOPIC").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(state + " names no topic", e);
        }
    }

    private static Map<String, String> eventsOf(Class<? extends State> state, String topic) {
        return Arrays.stream(state.getClasses())
                .filter(type -> type.isEnum() && type.getSimpleName().equals("Event"))
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toMap(
                        name -> topic + "." + name.toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
    }

    private static List<String> columnsOf(Class<? extends State> state) {
        return Arrays.stream(state.getRecordComponents())
                .map(component -> SnakeCaseStrategy.INSTANCE.translate(component.getName()))
                .toList();
    }
}
