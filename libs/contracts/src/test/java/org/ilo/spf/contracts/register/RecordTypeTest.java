package org.ilo.spf.contracts.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.tngtech.archunit.core.importer.ClassFileImporter;

class RecordTypeTest {

    @Test
    void everyStateIsInTheRegister() {
        var states = new ClassFileImporter().importPackages("org.ilo.spf.contracts").stream()
                .filter(type -> type.isAssignableTo(State.class) && !type.isInterface())
                .map(type -> (Class<?>) type.reflect()).toList();

        assertThat(Stream.of(RecordType.values()).<Class<?>> map(RecordType::state))
                .containsExactlyInAnyOrderElementsOf(states);
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsStateAndItsTopic(RecordType type) {
        assertThat(RecordType.of(type.state())).isSameAs(type);
        assertThat(RecordType.ofTopic(type.topic())).containsSame(type);
        assertThat(type.owner().recordTypes()).contains(type);
    }

    @Test
    void namesEventsAfterTheTopic() {
        assertThat(RecordType.of(ImpactRecordState.class).eventName("VERIFIED")).isEqualTo("results.impact-records.verified");
        assertThat(RecordType.of(TransactionState.class).events()).containsExactly(
                Map.entry("funding.transactions.recorded", "RECORDED"));
    }

    @Test
    void whatIsReviewedIsPublic() {
        assertThat(RecordType.values()).filteredOn(RecordType::isReviewed).isNotEmpty().allMatch(RecordType::isPublic);
    }

    @Test
    void knowsNoTopicButItsOwn() {
        assertThat(RecordType.ofTopic("results.rumours")).isEmpty();
        assertThat(Service.named("results-service").publishesOn("results.targets")).isTrue();
        assertThat(Service.named("results-service").publishesOn("funding.projects")).isFalse();
    }
}
