package org.ilo.spf.gateway.projection.state;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.CountryKind;
import org.ilo.spf.contracts.code.IncomeGroup;
import org.ilo.spf.contracts.code.Phase;
import org.ilo.spf.contracts.code.Region;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

/** Countries and phases, for queries to join: written at every start as the contracts have them. */
@ApplicationScoped
public class ReferenceData {

    private record CountryRow(
            String code,
            String name,
            CountryKind kind,
            Region region,
            String m49Region,
            String m49Subregion,
            boolean ldc,
            boolean lldc,
            boolean sids,
            IncomeGroup incomeGroup) {

        static CountryRow of(Country country) {
            return new CountryRow(country.name(), country.en(), country.kind(), country.region(), country.m49Region(),
                    country.m49Subregion(), country.ldc(), country.lldc(), country.sids(), country.incomeGroup());
        }
    }

    private record PhaseRow(String code, LocalDate startsOn, LocalDate endsOn) {
    }

    private static final String COUNTRIES = """
            insert into countries
            select * from jsonb_populate_recordset(null::countries, ?::jsonb)
            on conflict (code) do update set
                (name, kind, region, m49_region, m49_subregion, ldc, lldc, sids, income_group) =
                (excluded.name, excluded.kind, excluded.region, excluded.m49_region, excluded.m49_subregion,
                 excluded.ldc, excluded.lldc, excluded.sids, excluded.income_group)""";

    private static final String PHASES = """
            insert into phases
            select * from jsonb_populate_recordset(null::phases, ?::jsonb)
            on conflict (code) do update set (starts_on, ends_on) = (excluded.starts_on, excluded.ends_on)""";

    private final AgroalDataSource database;

    public ReferenceData(AgroalDataSource database) {
        this.database = database;
    }

    public void write(@Observes StartupEvent event) throws SQLException {
        write(COUNTRIES, Arrays.stream(Country.values()).map(CountryRow::of).toList());
        write(PHASES, Arrays.stream(Phase.values()).map(each -> new PhaseRow(each.name(), each.from(), each.to())).toList());
    }

    private void write(String statement, List<? extends Record> rows) throws SQLException {
        try (var connection = database.getConnection(); var prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, RowJson.of(rows));
            prepared.executeUpdate();
        }
    }
}
