package org.ilo.spf.trials.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.countries.EngagementState;
import org.ilo.spf.contracts.countries.FocusCountryState;
import org.ilo.spf.contracts.countries.ThematicAreaState;
import org.ilo.spf.contracts.funding.AgreementState;
import org.ilo.spf.contracts.funding.DevelopmentPartnerState;
import org.ilo.spf.contracts.funding.FundingRequirementState;
import org.ilo.spf.contracts.funding.OwnContributionState;
import org.ilo.spf.contracts.funding.PartnerMeetingState;
import org.ilo.spf.contracts.funding.ProjectState;
import org.ilo.spf.contracts.funding.StaffPositionState;
import org.ilo.spf.contracts.funding.TransactionState;
import org.ilo.spf.contracts.register.RecordType;
import org.ilo.spf.contracts.results.ImpactRecordState;
import org.ilo.spf.contracts.results.InstitutionalChangeState;
import org.ilo.spf.contracts.results.OverlapGroupState;
import org.ilo.spf.launcher.Component;
import org.ilo.spf.trials.database.Databases;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The records as they stand in their owners' tables: not what was published of them, nor what the gateway has made of that. */
final class OwnedRecords {

    /** Those that an indicator is computed from. */
    private static final List<Class<? extends State>> KINDS = List.of(EngagementState.class, FocusCountryState.class,
            ThematicAreaState.class, InstitutionalChangeState.class, ImpactRecordState.class, OverlapGroupState.class,
            AgreementState.class, DevelopmentPartnerState.class, TransactionState.class, FundingRequirementState.class,
            OwnContributionState.class, ProjectState.class, StaffPositionState.class, PartnerMeetingState.class);

    /** Columns are called as the fields of a state are, but for a few. */
    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Databases databases;

    OwnedRecords(Databases databases) {
        this.databases = databases;
    }

    /** All of them. */
    List<State> all() throws SQLException {
        var all = new ArrayList<State>();
        for (var kind : KINDS) {
            var owner = Component.of(RecordType.of(kind).owner());
            all.addAll(databases.all(owner, select(kind), row -> read(kind, row.getString(1))));
        }
        return all;
    }

    static String select(Class<? extends State> kind) {
        return "select (to_jsonb(t)%s)::text from %s t".formatted(withOtherNames(kind),
                RecordType.of(kind).table());
    }

    private static String withOtherNames(Class<? extends State> kind) {
        if (kind == TransactionState.class) {
            return " || jsonb_build_object('money', jsonb_build_object('amount', amount, 'currency', currency),"
                    + " 'usd', jsonb_build_object('amount', usd_amount))";
        }
        return kind == ThematicAreaState.class ? " || jsonb_build_object('reference', code, 'group', thematic_group)" : "";
    }

    static <S extends State> S read(Class<S> kind, String row) {
        try {
            return JSON.readValue(row, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(row, e);
        }
    }
}
